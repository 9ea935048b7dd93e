import { keysAt, valueLabel } from '../../archive/describe.js'
import type { Document } from '../../archive/document.js'
import { applyEdits } from '../../archive/edits.js'
import { setValue } from '../../archive/splice.js'
import { lacksNumber, numberEdits } from '../../archive/tidy/numbers.js'
import { leftOffers } from '../../archive/tidy/offers.js'
import type { Edit } from '../../diagnostic.js'
import { UserError } from '../../errors.js'
import { counted, longDay } from '../../format.js'
import { line } from '../../render/escape.js'
import type { Call } from '../command.js'
import { type Current, changeMinutes, rows, type Wanted } from './change.js'

/**
 * Send out a draft: numbers are written, so that others can cite them, offers that nobody ticked
 * are taken out and listed, and the status is set, all in one edit. Resolves to the exit code.
 */
export const circulate = (call: Call): Promise<number> =>
  changeMinutes(call, (current) => circulated(call, current))

function circulated(call: Call, { minutes, text, archive }: Current): Wanted {
  requireDraft(minutes)
  requireHeld(minutes, archive.today)
  const body = minutes.body ?? { agenda: [], items: [], nearMisses: [], unsure: false }
  const offers = leftOffers(text, body)
  const numbers = body.items.filter(lacksNumber).length
  const edits = [
    statusEdit(text, 'circulated'),
    ...numberEdits(body),
    ...offers.map(({ edit }) => edit),
  ]
  const name = archive.name(minutes.id ?? '')
  const { lang } = call
  const count = counted(numbers, { sv: 'punkt', en: 'item' }, { sv: 'punkter', en: 'items' })
  return {
    text: applyEdits(text, edits),
    sound: true,
    told: (_, warnings) =>
      rows(call, [
        [
          { sv: 'Utskickat', en: 'Circulated' },
          `${line(name[lang])}   ${call.style.faint(line(minutes.path))}`,
        ],
        [{ sv: 'Numrerade', en: 'Numbered' }, ...(numbers > 0 ? [count[lang]] : [])],
        [
          { sv: 'Togs bort', en: 'Taken out' },
          ...(offers.length > 0 ? [notTicked[lang], ...offers.map(({ says }) => line(says))] : []),
        ],
        [{ sv: 'Varning', en: 'Warning' }, ...warnings.map(({ message }) => line(message[lang]))],
        [
          { sv: 'Sedan', en: 'Then' },
          lang === 'sv' ? `samverkan godkänn ${minutes.id}` : `samverkan approve ${minutes.id}`,
        ],
      ]),
  }
}

const notTicked = { sv: 'Rader utan kryss:', en: 'Lines that were not ticked:' }

/** The edit that sets the status of minutes. Throws `UserError` when it cannot be spliced in. */
export function statusEdit(text: string, status: string): Edit {
  const edit = setValue(text, 'status', status, [...keysAt('minutes', []).keys()])
  if (edit) return edit
  throw new UserError('call', {
    sv: 'Dokumentets huvud kan inte ändras med ett kommando. Skriv varje nyckel på en egen rad.',
    en: 'The front matter cannot be changed by a command. Write each key on a line of its own.',
  })
}

function requireHeld({ facts: { date } }: Document<'minutes'>, today: string): void {
  if (date === undefined || date <= today) return
  const day = longDay(date)
  throw new UserError(
    'call',
    {
      sv: `Mötet hålls först ${day.sv}: protokollet kan inte skickas ut före det`,
      en: `The meeting is not held until ${day.en}: its minutes cannot be circulated before that`,
    },
    {
      sv: 'En kallelse skickas som den är. Är datumet fel: rätta det i filen.',
      en: 'A notice is sent as it is. If the date is wrong: mend it in the file.',
    },
  )
}

function requireDraft({ facts: { status, cancelled }, id }: Document<'minutes'>): void {
  if (cancelled === true) {
    throw new UserError('call', {
      sv: 'Mötet är inställt: det finns inget att skicka ut',
      en: 'The meeting was cancelled: there is nothing to circulate',
    })
  }
  if (status === 'draft' || status === undefined) return
  const label = valueLabel('minutes', ['status'], status)
  throw new UserError(
    'call',
    { sv: `Protokollet är redan ${label.sv}`, en: `The minutes are already ${label.en}` },
    status === 'planned'
      ? {
          sv: `Det är en kallelse. Skriv protokollet först: \`samverkan nytt protokoll\`.`,
          en: 'It is a notice of meeting. Write the minutes first: `samverkan new minutes`.',
        }
      : status === 'circulated'
        ? { sv: `Nästa steg: \`samverkan godkänn ${id}\``, en: `Next: \`samverkan approve ${id}\`` }
        : {
            sv: `Ett fel rättas med \`samverkan rätta ${id}\``,
            en: `A mistake is corrected with \`samverkan correct ${id}\``,
          },
  )
}
