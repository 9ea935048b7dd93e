import type { Archive } from '../../archive/archive.js'
import { keysAt } from '../../archive/describe.js'
import type { Document } from '../../archive/document.js'
import { applyEdits } from '../../archive/edits.js'
import { unfinishedIn } from '../../archive/said/before-approval.js'
import type { Matter } from '../../archive/said/matter.js'
import { setValue } from '../../archive/splice.js'
import { lacksNumber, numberEdits } from '../../archive/tidy/numbers.js'
import { UserError } from '../../errors.js'
import { longDay } from '../../format.js'
import { line } from '../../render/escape.js'
import type { Text } from '../../text.js'
import type { Call } from '../command.js'
import { approvalOf } from './approval.js'
import { type Current, changeMinutes, rows, type Wanted } from './change.js'
import { statusEdit } from './circulate.js'

/**
 * Approve circulated minutes, as their forum does it, so that they never change again. Every
 * referral that had come in must be answered or carried; what is not settled is named. Resolves to
 * the exit code.
 */
export const approve = (call: Call): Promise<number> =>
  changeMinutes(call, (current) => approved(call, current))

function approved(call: Call, current: Current): Wanted {
  const { archive, minutes, text } = current
  requireCirculated(minutes)
  const approval = approvalOf(call, current)
  const { unanswered, unsettled } = unfinishedIn(minutes, archive)
  if (unanswered.length > 0 && call.options['leaveOpen'] !== true) throw left(unanswered, archive)
  const body = minutes.body ?? { agenda: [], items: [], nearMisses: [], unsure: false }
  const order = [...keysAt('minutes', []).keys()]
  const stamp = setValue(text, 'approved', approval.values, order)
  if (stamp === null) throw new UserError('call', alreadyStamped)
  const { lang } = call
  const name = archive.name(minutes.id ?? '')
  return {
    text: applyEdits(text, [statusEdit(text, 'approved'), stamp, ...numberEdits(body)]),
    sound: true,
    told: (_, warnings) =>
      rows(call, [
        [
          { sv: 'Godkänt', en: 'Approved' },
          `${line(name[lang])}   ${call.style.faint(line(minutes.path))}`,
        ],
        [{ sv: 'Hur', en: 'How' }, line(approval.says[lang])],
        [
          { sv: 'Numrerade', en: 'Numbered' },
          ...(body.items.some(lacksNumber)
            ? [line(String(body.items.filter(lacksNumber).length))]
            : []),
        ],
        [
          { sv: 'Obesvarat', en: 'Unanswered' },
          ...unanswered.map((one) => said(one, archive)[lang]),
        ],
        [
          { sv: 'Inte avgjort', en: 'Not settled' },
          ...unsettled.map((one) => said(one, archive)[lang]),
        ],
        [{ sv: 'Varning', en: 'Warning' }, ...warnings.map(({ message }) => line(message[lang]))],
        [
          { sv: 'Nu', en: 'Now' },
          {
            sv: `Texten är fryst. Ett fel rättas med \`samverkan rätta ${minutes.id}\`.`,
            en: `The text is frozen. A mistake is corrected with \`samverkan correct ${minutes.id}\`.`,
          }[lang],
        ],
      ]),
  }
}

/** "Chefsgruppen, 13 oktober 2022, 7.2: Hur …". */
function said({ said: one }: Matter, archive: Archive): Text {
  const forum = archive.name(one.forum)
  const day = longDay(one.on)
  const text = line(one.text)
  const ref = one.ref ?? one.minutes.id ?? ''
  return {
    sv: `${line(forum.sv)}, ${day.sv}: ${text} (${ref})`,
    en: `${line(forum.en)}, ${day.en}: ${text} (${ref})`,
  }
}

const alreadyStamped: Text = {
  sv: 'Godkännandet (`approved`) står redan i dokumentets huvud, i en form som inte kan ändras',
  en: 'The approval (`approved`) stands in the front matter already, in a form that cannot be changed',
}

function left(unanswered: readonly Matter[], archive: Archive): UserError {
  const lines = (lang: 'sv' | 'en') =>
    unanswered.map((one) => `  ${said(one, archive)[lang]}`).join('\n')
  const example = unanswered[0]?.said.ref ?? ''
  return new UserError(
    'call',
    {
      sv: `Protokollet säger inget om det som har kommit in till forumet:\n${lines('sv')}`,
      en: `The minutes say nothing of what has come in to the forum:\n${lines('en')}`,
    },
    {
      sv: `Skriv \`**Svar på ${example}:** …\` eller \`**Bordläggs till DATUM:** Avser: ${example}.\` Godkänn ändå: --leave-open`,
      en: `Write \`**Answer to ${example}:** …\` or \`**Postponed to DATE:** Concerns: ${example}.\` Approve all the same: --leave-open`,
    },
  )
}

function requireCirculated({ id, facts: { status } }: Document<'minutes'>): void {
  if (status === 'circulated') return
  if (status === 'approved') {
    throw new UserError('call', {
      sv: 'Protokollet är redan godkänt',
      en: 'The minutes are already approved',
    })
  }
  throw new UserError(
    'call',
    {
      sv: 'Protokollet är inte utskickat: ingen kan ha godkänt det',
      en: 'The minutes have not been circulated: nobody can have approved them',
    },
    {
      sv: `Skicka ut det först: \`samverkan skicka-ut ${id}\``,
      en: `Circulate them first: \`samverkan circulate ${id}\``,
    },
  )
}
