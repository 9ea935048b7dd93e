import { relative, resolve, sep } from 'node:path'
import type { Draft } from '../../archive/drafts/draft.js'
import { exitCodes, UserError } from '../../errors.js'
import { counted } from '../../format.js'
import { line, lines } from '../../render/escape.js'
import { createFile, replaceFile } from '../../source/write.js'
import type { Lang, Text } from '../../text.js'
import type { Call } from '../command.js'
import { edit } from '../editor.js'
import type { Opened } from '../open.js'
import { publisher } from '../submit/publisher.js'
import { carriedRows, carriedTable } from './carried.js'
import { saidOf, type Verdict, wouldBe } from './verdict.js'

/** A finished draft on its way to the disk, or to the screen with `--dry-run`. */
export interface Delivery {
  readonly call: Call
  readonly opened: Opened
  readonly draft: Draft
  /** What to do after filling it in; checking the file when not given. */
  readonly next?: Text
}

/**
 * Write a draft as a new file, or over the notice it takes over, and tell what to do with it. Throws `UserError`: `call` when it would
 * not be valid, `conflict` when its name is taken, and what writing throws.
 */
export async function deliver({ call, opened, draft, next }: Delivery): Promise<number> {
  const { options, io } = call
  const verdict = await wouldBe(opened.archive, draft.path, draft.text)
  if (verdict.errors.length > 0) throw invalid(verdict)
  if (options['dryRun'] === true) {
    await io.out(`${draft.path}\n\n${lines(draft.text)}`)
    return exitCodes.fine
  }
  const publish = await publisher(call, opened.root)
  const { path, text, replaces } = draft
  if (replaces === undefined) createFile(opened.root, path, text)
  else replaceFile(opened.root, path, text, replaces)
  await io.out(call.quiet ? `${draft.path}\n` : told(call, opened, draft, verdict, next))
  if (options['edit'] === true) {
    const refused = await edit(call, resolve(opened.root, draft.path))
    if (refused) await io.say(`${refused[call.lang]}\n`)
  }
  return publish([path])
}

/** An error that says what the rules would say of a document that was never written. */
export function invalid({ errors }: Verdict): UserError {
  const messages = (lang: Lang) => errors.slice(0, 5).map(({ message }) => `  ${message[lang]}`)
  const hint = errors.find((error) => error.hint)?.hint ?? undefined
  return new UserError(
    'call',
    {
      sv: ['Det skulle bli fel, så ingenting har skrivits:', ...messages('sv')].join('\n'),
      en: ['It would be wrong, so nothing was written:', ...messages('en')].join('\n'),
    },
    hint,
  )
}

function told(
  { lang, style, io }: Call,
  { root }: Opened,
  draft: Draft,
  { warnings }: Verdict,
  next: Text | undefined,
): string {
  const { path, missing, notes } = draft
  const file = shellWord(relative(io.cwd, resolve(root, path)).split(sep).join('/'))
  const check = { sv: `samverkan kontrollera ${file}`, en: `samverkan validate ${file}` }
  // A forum and a party are there when they are written; only the rest can be drafts.
  const isDraft = !/^parties\/|\/forum\.md$/.test(path)
  const good = draft.isNotice ? labels.notice : isDraft ? labels.valid : labels.finished
  const own = warnings.filter((one) => one.path === path).length
  const state = own === 0 ? good[lang] : warned(own, isDraft)[lang]
  const wrap = (text: string) => wrapped(text, io.width - 12)
  const made = draft.replaces === undefined ? labels.created : labels.tookOver
  const first = `${made[lang].padEnd(12)}${style.strong(line(path))}   ${style.faint(`(${state})`)}`
  const rows: (readonly [string, string])[] = [
    ...warnings.map((one) => [labels.warning[lang], wrap(saidOf(one, path)[lang])] as const),
    ...notes.map((note) => [labels.note[lang], wrap(note[lang])] as const),
  ]
  if (missing.length > 0) {
    rows.push([labels.fill[lang], wrap(missing.map((one) => one[lang]).join(', '))])
  }
  for (const [label, text] of carriedRows(draft, lang)) rows.push([label, wrap(text)])
  rows.push([labels.next[lang], next ? wrap(next[lang]) : check[lang]])
  const rest = rows.map(([label, text]) => `${label.padEnd(12)}${text}`).join('\n')
  return `${first}\n${carriedTable(draft, lang, io.width)}${rest}\n`
}

const labels = {
  created: { sv: 'Skapade', en: 'Created' },
  tookOver: { sv: 'Tog över', en: 'Took over' },
  valid: { sv: 'utkast, giltigt', en: 'draft, valid' },
  notice: { sv: 'kallelse, giltig', en: 'notice, valid' },
  finished: { sv: 'giltigt', en: 'valid' },
  warning: { sv: 'Varning', en: 'Warning' },
  note: { sv: 'Obs', en: 'Note' },
  fill: { sv: 'Fyll i', en: 'Fill in' },
  next: { sv: 'Sedan', en: 'Then' },
} satisfies Record<string, Text>

const warned = (count: number, isDraft: boolean): Text => {
  const words = counted(
    count,
    { sv: 'varning', en: 'warning' },
    { sv: 'varningar', en: 'warnings' },
  )
  return isDraft ? { sv: `utkast, ${words.sv}`, en: `draft, ${words.en}` } : words
}

/** Quoted as a shell wants it, when it has to be. */
const shellWord = (text: string): string =>
  /^[\w./@%+,:åäöÅÄÖ-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`

function wrapped(text: string, width: number): string {
  const found: string[] = []
  for (const word of text.split(' ')) {
    const last = found.at(-1)
    if (last !== undefined && last.length + word.length < width)
      found[found.length - 1] = `${last} ${word}`
    else found.push(word)
  }
  return found.join(`\n${' '.repeat(12)}`)
}
