import { each, type Text } from '../../text.js'
import { number, numbered, sentences } from '../said/counts.js'
import type { Window } from './window.js'

/** "Fem ämnen har varit uppe i flera forum de senaste 12 månaderna. Två går runt utan beslut." */
export function aloud(several: number, round: number, { name }: Window): Text {
  const span = { sv: `på ${name.sv}`, en: `in ${name.en}` }
  if (several === 0) {
    return {
      sv: `Inget ämne har varit uppe i flera forum ${span.sv}.`,
      en: `No topic has been raised in several forums ${span.en}.`,
    }
  }
  const count = numbered(
    several,
    'ett',
    { sv: 'ämne har varit uppe i flera forum', en: 'topic has been raised in several forums' },
    { sv: 'ämnen har varit uppe i flera forum', en: 'topics have been raised in several forums' },
  )
  const going = number(round, 'ett')
  return sentences(
    each((lang) => `${count[lang]} ${span[lang]}`),
    round === 0
      ? { sv: 'Om alla har något forum beslutat', en: 'Some forum has decided on each' }
      : {
          sv: `${going.sv} går runt utan att något forum har beslutat`,
          en: `${going.en} ${round === 1 ? 'goes' : 'go'} round without any forum deciding`,
        },
  )
}
