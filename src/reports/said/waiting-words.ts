import type { Archive } from '../../archive/archive.js'
import type { Matter } from '../../archive/said/matter.js'
import { spelled } from '../../format.js'
import { capital, join, type Text } from '../../text.js'
import { waited } from './asking.js'
import { days } from './naming.js'

/** "Fem lyfta frågor väntar på svar. Två har passerat svarsdatum. Den äldsta har väntat 196 dagar." */
export function waitingSentence(
  waiting: readonly Matter[],
  late: number,
  unknown: number,
  archive: Archive,
  what: { readonly one: Text; readonly many: Text },
): Text {
  const [first] = waiting
  if (!first) {
    return {
      sv: `Ingen ${what.one.sv} väntar på svar.`,
      en: `No ${what.one.en} waits for an answer.`,
    }
  }
  const count = waiting.length
  const number = count === 1 ? one : spelled(count)
  const noun = count === 1 ? what.one : what.many
  const parts: Text[] = [
    capital({
      sv: `${number.sv} ${noun.sv} väntar på svar.`,
      en: `${number.en} ${noun.en} ${count === 1 ? 'waits' : 'wait'} for an answer.`,
    }),
  ]
  if (late > 0) {
    const past = late === 1 ? one : spelled(late)
    parts.push(
      capital({
        sv: `${past.sv} har passerat svarsdatum.`,
        en: `${past.en} ${late === 1 ? 'is' : 'are'} past the day for an answer.`,
      }),
    )
  }
  const oldest = days(waited(first, archive))
  parts.push({
    sv: `Den ${count === 1 ? '' : 'äldsta '}har väntat ${oldest.sv}.`,
    en: `${count === 1 ? 'It' : 'The oldest'} has waited ${oldest.en}.`,
  })
  if (unknown > 0) {
    const about = unknown === 1 ? one : spelled(unknown)
    parts.push({
      sv: `Om ${about.sv} vet vi inget: mottagarens protokoll finns inte i arkivet.`,
      en: `Of ${about.en} we know nothing: the receiver’s minutes are not in the archive.`,
    })
  }
  return join(parts, ' ')
}

const one: Text = { sv: 'en', en: 'one' }
