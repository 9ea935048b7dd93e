import { relative, sep } from 'node:path'
import type { Document } from '../../archive/document.js'
import type { Choice } from '../ask.js'
import { known } from '../known.js'
import { must } from './asking.js'
import type { Making } from './common.js'

/** The forum that was named, or in whose folder somebody stands. */
export async function forumAround(made: Making): Promise<Document<'forum'>> {
  const { archive, root } = made.opened
  const place = relative(root, made.call.cwd).split(sep).join('/')
  const here = /^forums\/([^/]+)/.exec(place)?.[1]
  const around = archive.findA('forum', here)?.id ?? undefined
  const choices: readonly Choice[] = archive
    .of('forum')
    .filter(({ id, facts }) => id !== null && facts.external !== true)
    .filter(({ facts: { ended_on: ended } }) => typeof ended !== 'string' || ended >= archive.today)
    .map(({ id, facts }) => ({ value: id ?? '', label: facts.name ?? id ?? '' }))
  const id = await must(made, 'forum', known(archive, 'forum'), {
    choices,
    initial: around,
    otherwise: around,
  })
  const forum = archive.findA('forum', id)
  if (!forum) throw new Error(`${id} was found and is gone`)
  return forum
}
