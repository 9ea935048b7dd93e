import { keysAt } from '../../archive/describe.js'
import { applyEdits } from '../../archive/edits.js'
import { readFrontMatter } from '../../archive/frontmatter.js'
import { isFrozen } from '../../archive/frozen.js'
import { masks } from '../../archive/redaction.js'
import { findByRef } from '../../archive/said/find.js'
import type { Said } from '../../archive/said/said.js'
import { appendEntry } from '../../archive/splice.js'
import type { Values } from '../../archive/yaml.js'
import type { Edit } from '../../diagnostic.js'
import { UserError } from '../../errors.js'
import { line } from '../../render/escape.js'
import type { Text } from '../../text.js'
import { type Call, word } from '../command.js'
import { type Current, changeMinutes, rows, type Wanted } from './change.js'
import { masked, requireOnlyMasked } from './redact.js'

/**
 * Correct approved minutes, the only way there is: the body stays, and what was wrong and what is
 * right are noted beside it. `--redact` is the exception: the words go, and no copy is kept.
 * Resolves to the exit code.
 */
export const correct = (call: Call): Promise<number> =>
  changeMinutes(call, (current) => corrected(call, current))

function corrected(call: Call, current: Current): Wanted {
  const { minutes, archive, text } = current
  if (!isFrozen(minutes)) {
    throw new UserError(
      'call',
      {
        sv: 'Protokollet är inte godkänt: rätta direkt i filen',
        en: 'The minutes are not approved: correct them in the file',
      },
      { sv: line(minutes.path), en: line(minutes.path) },
    )
  }
  const secret = word(call.options, 'redact')
  const item = itemOf(call, current)
  const decided = word(call.options, 'decidedIn')
  const common = {
    on: archive.today,
    ...(item ? { item: `#${item.item.number.given}` } : {}),
    ...(decided === undefined ? {} : { decided_in: decided }),
  }
  if (secret !== undefined) {
    refuseWords(call)
    const hidden = masked(text, secret, readFrontMatter(text).bodyStart)
    const entry = { ...common, kind: 'redaction' }
    const made = wanted(call, current, hidden.text, entry, [
      [{ sv: 'Maskat', en: 'Redacted' }, `${hidden.places}`],
      [{ sv: 'Obs', en: 'Note' }, gitRemembers[call.lang]],
    ])
    requireOnlyMasked(text, made.text)
    return made
  }
  const { was, now } = wordsOf(call)
  if (!item) throw missing('item', '#7.2')
  requireWords(item, was)
  const entry = { ...common, was, now, kind: 'correction' }
  return wanted(call, current, text, entry, [
    [{ sv: 'Stod', en: 'Was' }, line(was)],
    [{ sv: 'Ska vara', en: 'Now' }, line(now)],
  ])
}

type Rows = Parameters<typeof rows>[1]

function wanted(
  call: Call,
  { minutes, archive }: Current,
  text: string,
  entry: Values,
  more: Rows,
): Wanted {
  const edit: Edit | null = appendEntry(text, 'corrections', entry, [
    ...keysAt('minutes', []).keys(),
  ])
  if (edit === null) {
    throw new UserError('call', {
      sv: 'Dokumentets huvud kan inte ändras med ett kommando',
      en: 'The front matter cannot be changed by a command',
    })
  }
  const name = archive.name(minutes.id ?? '')
  return {
    text: applyEdits(text, [edit]),
    sound: false,
    told: (_, warnings) =>
      rows(call, [
        [
          { sv: 'Rättat', en: 'Corrected' },
          `${line(name[call.lang])}   ${call.style.faint(line(minutes.path))}`,
        ],
        ...more,
        [
          { sv: 'Varning', en: 'Warning' },
          ...warnings.map(({ message }) => line(message[call.lang])),
        ],
      ]),
  }
}

/** The item a correction is about. Throws `UserError('call')` when there is none of that number. */
function itemOf({ options }: Call, { minutes, archive }: Current): Said | null {
  const given = word(options, 'item')
  if (given === undefined) return null
  const ref = `${minutes.id}#${given.replace(/^.*#/, '')}`
  const found = findByRef(ref, archive)
  if (found.state === 'found' && found.said.minutes === minutes) return found.said
  const numbers = (minutes.body?.items ?? []).flatMap(({ number }) => number.given ?? [])
  throw new UserError(
    'call',
    { sv: `Punkten \`${line(given)}\` finns inte`, en: `There is no item \`${line(given)}\`` },
    numbers.length === 0
      ? undefined
      : { sv: `De som finns: ${numbers.join(', ')}`, en: `There are: ${numbers.join(', ')}` },
  )
}

/** The words must stand in the item, or nobody knows what was corrected. */
function requireWords({ item, text }: Said, was: string): void {
  if (text.includes(was) || item.clauses.some(({ value }) => value.includes(was))) return
  throw new UserError(
    'call',
    {
      sv: `\`${line(was)}\` står inte i punkt ${item.number.given}`,
      en: `\`${line(was)}\` does not stand in item ${item.number.given}`,
    },
    { sv: `Där står: ${line(text)}`, en: `It says: ${line(text)}` },
  )
}

function wordsOf({ options }: Call): { was: string; now: string } {
  const was = word(options, 'was')
  const now = word(options, 'now')
  if (!was) throw missing('was', '"15 november"')
  if (now === undefined) throw missing('now', '"16 november"')
  return { was, now }
}

function refuseWords({ options }: Call): void {
  if (options['was'] === undefined && options['now'] === undefined) return
  throw new UserError('call', {
    sv: '--redact behåller inga ord: --was och --now går inte ihop med den',
    en: '--redact keeps no words: --was and --now do not go with it',
  })
}

const missing = (flag: string, example: string): UserError =>
  new UserError('call', {
    sv: `Flaggan --${flag} saknas, till exempel --${flag} ${example}`,
    en: `The flag --${flag} is missing, for instance --${flag} ${example}`,
  })

const gitRemembers: Text = {
  sv: `Orden är ersatta med ${masks.body} i filen, men finns kvar i gits historik. Den som förvaltar arkivet måste rensa den.`,
  en: `The words are replaced by ${masks.body} in the file, but git's history still has them. Whoever keeps the archive must purge it.`,
}
