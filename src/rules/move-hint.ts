import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import type { Expected } from '../archive/expected-path.js'
import { folderOf, hasFolder } from '../archive/folders.js'
import type { Text } from '../text.js'

/** Where a document belongs, and the command that brings it there. */
export function moved(
  document: Document,
  expected: Expected | null,
  archive: Archive,
): { hint: Text } {
  if (expected === null) return { hint: layout }
  const { path } = expected
  if (archive.paths.has(path)) {
    return {
      hint: {
        sv: `Det hör hemma i \`${path}\`, men där finns redan en fil. Rätta id, eller slå ihop dem.`,
        en: `It belongs in \`${path}\`, but there is a file already. Correct the id, or merge them.`,
      },
    }
  }
  const folder = folderOf(path)
  const made = hasFolder(archive, folder) ? '' : `mkdir -p ${shellWord(folder)} && `
  const command = `${made}git mv ${shellWord(document.path)} ${shellWord(path)}`
  return {
    hint: {
      sv: `Flytta det: \`${command}\`. Är platsen rätt ska i stället innehållet rättas.`,
      en: `Move it: \`${command}\`. If the place is right, correct the contents instead.`,
    },
  }
}

const layout: Text = {
  sv: 'Dokument ligger i parties/, forums/<forum>/, agreements/, funds/ och applications/<medel>/. Bilagor läggs i en mapp files/, och README.md får ligga var som helst.',
  en: 'Documents lie in parties/, forums/<forum>/, agreements/, funds/ and applications/<fund>/. Attachments go in a folder files/, and README.md may lie anywhere.',
}

const shellWord = (path: string): string =>
  /^[\w./-]+$/.test(path) && !path.startsWith('-') ? path : `'${path.replaceAll("'", `'\\''`)}'`
