import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import type { Moving } from '../archive/moving/moves.js'
import type { MovePlan } from '../archive/moving/plan.js'
import { counted } from '../format.js'
import { line } from '../render/escape.js'
import { capital, each, type Lang, type Text } from '../text.js'
import type { Call } from './command.js'
import { rows } from './minutes/change.js'

/** What a move did, or with `--dry-run` would do, file by file. */
export function told(
  call: Call,
  document: Document,
  { documents, folder }: Moving,
  plan: MovePlan,
  after: Archive,
): string {
  const { lang, style, quiet } = call
  const { rewrites, renames, mentions } = plan
  if (quiet) {
    return [...rewrites, ...renames]
      .map(({ to }) => `${line(to)}\n`)
      .sort()
      .join('')
  }
  const dry = call.options['dryRun'] === true
  const moved = documents.get(document)
  const id = moved?.id ?? document.id ?? ''
  const gone = [...rewrites, ...renames].filter(({ from, to }) => from !== to)
  const files = folder
    ? [`${folder.from}/ → ${folder.to}/   ${style.faint(filesOf(gone.length)[lang])}`]
    : gone.map(({ from, to }) => `${line(from)} → ${line(to)}`)
  const own = folder && moved && !gone.every(({ to }) => to.startsWith(`${folder.to}/`))
  return rows(call, [
    [dry ? labels.would : labels.moved, style.strong(line(after.name(id)[lang]))],
    [{ sv: 'Id', en: 'Id' }, ...(id === document.id ? [] : [`${document.id} → ${id}`])],
    [labels.files, ...files, ...(own ? [`${line(document.path)} → ${line(moved.to)}`] : [])],
    [
      labels.changed,
      ...rewrites.map(({ to, places }) => `${line(to)}   ${style.faint(placesOf(places)[lang])}`),
    ],
    [labels.frozen, ...untouched(plan, lang)],
    [labels.mentioned, ...mentions.map(({ path, line: at }) => `${line(path)}:${at}`)],
    [
      dry ? labels.note : labels.next,
      ...(dry ? [nothing[lang]] : call.options['commit'] === true ? [] : [commit[lang]]),
    ],
  ])
}

/** What a move did, in a line: "Länsgruppen: lg → lansgrupp". */
export function subjectOf(document: Document, { documents }: Moving, after: Archive): Text {
  const moved = documents.get(document)
  const id = moved?.id ?? document.id ?? ''
  const name = after.name(id)
  const way =
    id === document.id ? `${document.path} → ${moved?.to ?? ''}` : `${document.id} → ${id}`
  return each((lang) => `${capital(name)[lang]}: ${way}`)
}

const mostNamed = 5

function untouched({ frozen, renames }: MovePlan, lang: Lang): readonly string[] {
  if (frozen.length === 0) return []
  const now = new Map(renames.map(({ from, to }) => [from, to]))
  const more = frozen.length - mostNamed
  return [
    left(frozen.length)[lang],
    ...frozen.slice(0, mostNamed).map((path) => line(now.get(path) ?? path)),
    ...(more > 0 ? [{ sv: `och ${more} till`, en: `and ${more} more` }[lang]] : []),
  ]
}

const labels = {
  moved: { sv: 'Flyttat', en: 'Moved' },
  would: { sv: 'Skulle flyttas', en: 'Would move' },
  files: { sv: 'Filer', en: 'Files' },
  changed: { sv: 'Ändrade', en: 'Changed' },
  frozen: { sv: 'Orörda', en: 'Untouched' },
  mentioned: { sv: 'Läs igenom', en: 'Look at' },
  next: { sv: 'Sedan', en: 'Then' },
  note: { sv: 'Obs', en: 'Note' },
} satisfies Record<string, Text>

const filesOf = (count: number): Text =>
  counted(count, { sv: 'fil', en: 'file' }, { sv: 'filer', en: 'files' })
const placesOf = (count: number): Text =>
  counted(count, { sv: 'ställe', en: 'place' }, { sv: 'ställen', en: 'places' })

const left = (count: number): Text =>
  counted(
    count,
    {
      sv: 'godkänt protokoll, som behåller sina gamla id:',
      en: 'approved minutes, which keep their old ids:',
    },
    {
      sv: 'godkända protokoll, som behåller sina gamla id:',
      en: 'approved minutes, which keep their old ids:',
    },
  )

const nothing: Text = { sv: 'Ingenting har skrivits.', en: 'Nothing was written.' }
const commit: Text = {
  sv: 'Se efter med `git status` och gör en commit av alltihop.',
  en: 'Look with `git status` and commit all of it together.',
}
