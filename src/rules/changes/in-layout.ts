import type { Archive } from '../../archive/archive.js'
import { isSchemaPath, spotIn } from '../../archive/own.js'
import { settingsPath } from '../../archive/settings-file.js'
import { isListed } from '../../source/names.js'

/** Whether a folder of attachments is anywhere above a path. */
export const isAttachment = (path: string): boolean =>
  path.split('/').slice(0, -1).includes('files')

/** Whether the layout of an archive has a place for a file, or a rule of its own speaks of it. */
export const isInLayout = (path: string, archive: Archive): boolean =>
  path === settingsPath ||
  isSchemaPath(path) ||
  isAttachment(path) ||
  (/[.]md$/i.test(path) && isListed(path)) ||
  /(?:^|\/)\.gitattributes$/i.test(path) ||
  spotIn(archive, path) !== null
