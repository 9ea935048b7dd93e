import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { languageOf } from '../../archive/drafts/draft.js'
import { isFrozen } from '../../archive/frozen.js'
import { type Tidied, tidied } from '../../archive/tidy/tidied.js'
import { exitCodes, UserError } from '../../errors.js'
import { counted } from '../../format.js'
import { line } from '../../render/escape.js'
import { withLock } from '../../source/lock.js'
import { writeFiles } from '../../source/write.js'
import type { Text } from '../../text.js'
import type { Call } from '../command.js'
import { openArchive, rootFrom } from '../open.js'
import { isWithin, pathsMeant } from '../paths-meant.js'
import { publisher } from '../submit/publisher.js'
import { textOf } from './one.js'

/** What was found of the minutes that were asked about. */
interface Looked {
  readonly changes: readonly {
    readonly path: string
    readonly text: string
    readonly from: string
    readonly edits: number
  }[]
  readonly frozen: number
  /** What would not be read the same afterwards, and so is left alone. */
  readonly left: readonly string[]
  readonly fine: number
}

/**
 * Write the bodies of minutes in house style, all at once or none; approved ones are left alone.
 * With `--check` nothing is written, and 1 tells that something would be.
 */
export async function format(call: Call): Promise<number> {
  const check = call.options['check'] === true
  const root = rootFrom(call.cwd)
  if (check && call.options['commit'] === true) throw nothingToCommit
  const publish = await publisher(call, root)
  const onTakeover = (note: Text) => void call.io.say(`${note[call.lang]}\n`)
  const looked = check
    ? await look(call, root)
    : await withLock(root, () => tidy(call, root), { onTakeover })
  await call.io.out(told(call, looked, check))
  if (looked.changes.length === 0) return exitCodes.fine
  return check ? exitCodes.findings : publish(looked.changes.map(({ path }) => path))
}

const nothingToCommit = new UserError('call', {
  sv: '--check skriver inget och går inte ihop med --commit',
  en: '--check writes nothing and does not go with --commit',
})

async function tidy(call: Call, root: string): Promise<Looked> {
  const looked = await look(call, root)
  writeFiles(
    root,
    looked.changes.map(({ path, text, from }) => ({ path, text, expected: from })),
  )
  return looked
}

async function look(call: Call, root: string): Promise<Looked> {
  const { archive } = await openArchive(call)
  const chosen = chosenIn(archive, root, call)
  const { markdownBlocks } = await import('../../archive/markdown.js')
  const lang = languageOf(archive)
  const changes: Looked['changes'][number][] = []
  const left: string[] = []
  let fine = 0
  const open = chosen.filter((minutes) => !isFrozen(minutes))
  for (const minutes of open) {
    const from = await textOf(archive, minutes)
    const made: Tidied | null = tidied(from, lang, markdownBlocks)
    if (made === null) left.push(minutes.path)
    else if (made.edits === 0) fine++
    else changes.push({ path: minutes.path, text: made.text, from, edits: made.edits })
  }
  return { changes, left, fine, frozen: chosen.length - open.length }
}

/** The minutes at the paths given; all of them without any. Throws when there are none there. */
function chosenIn(archive: Archive, root: string, call: Call): readonly Document<'minutes'>[] {
  const all = archive.of('minutes').filter(({ values }) => values !== null)
  if (call.args.length === 0) return all
  const chosen = new Set<Document<'minutes'>>()
  for (const given of call.args) {
    const found =
      pathsMeant(given, root, call)
        .map((folder) => all.filter(({ path }) => isWithin(path, folder)))
        .find((some) => some.length > 0) ?? all.filter(({ id }) => id === given)
    if (found.length === 0) {
      const shown = line(given)
      throw new UserError(
        'call',
        { sv: `Inga protokoll i \`${shown}\``, en: `No minutes in \`${shown}\`` },
        {
          sv: 'Ange en fil, en mapp eller ett id, eller inget för alla.',
          en: 'Give a file, a folder or an id, or nothing for all.',
        },
      )
    }
    for (const one of found) chosen.add(one)
  }
  return [...chosen]
}

function told({ lang, quiet, style }: Call, looked: Looked, check: boolean): string {
  const rows = looked.changes.map(({ path, edits }) => {
    const places = counted(edits, { sv: 'ställe', en: 'place' }, { sv: 'ställen', en: 'places' })
    return `${style.strong(line(path))}  ${places[lang]}\n`
  })
  if (quiet) return rows.join('')
  const files = (count: number): Text =>
    counted(count, { sv: 'fil', en: 'file' }, { sv: 'filer', en: 'files' })
  const said: Text[] = []
  const count = looked.changes.length
  if (count === 0) {
    said.push({ sv: 'Allt är redan skrivet som det ska.', en: 'All is written as it should be.' })
  } else if (check) {
    said.push({
      sv: `${files(count).sv} kan snyggas till.`,
      en: `${files(count).en} would change.`,
    })
  } else said.push({ sv: `Snyggade till ${files(count).sv}.`, en: `Tidied ${files(count).en}.` })
  if (looked.frozen > 0) {
    const words = files(looked.frozen)
    said.push({
      sv: `Godkända, lämnade i fred: ${words.sv}.`,
      en: `Approved, left alone: ${words.en}.`,
    })
  }
  const left = looked.left.map((path) => ({
    sv: `${line(path)} lämnades: det som står där är för tvetydigt. Kör \`samverkan kontrollera\`.`,
    en: `${line(path)} was left: what stands there is too ambiguous. Run \`samverkan validate\`.`,
  }))
  return `${rows.join('')}${[...said, ...left].map((text) => `${text[lang]}\n`).join('')}`
}
