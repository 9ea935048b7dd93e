import { entriesOf } from '../archive/facts.js'
import { wholeLife } from '../archive/whole-life.js'
import { longDay } from '../format.js'
import type { Problem, Rule } from './rule.js'
import { isSound } from './sound.js'

export const rule: Rule<'application'> = {
  name: 'ceased-has-date',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'När ett projekt har upphört står det när, en dag mellan projektets slut och uppföljningen.',
    en: 'When a project has ceased it says when, a day between its end and the follow-up.',
  },
  rationale: {
    sv: 'Hur länge arbetet lever kvar efter projektmedlen går bara att räkna ut om dagen då det upphörde är känd.',
    en: 'How long work lives on after the project money can only be worked out when the day it ceased is known.',
  },
  on: ['application'],
  has: ['follow_ups'],

  *check(document) {
    if (!isSound(document, 'history', 'follow_ups')) return
    const { end, discontinuedOn } = wholeLife(document)
    for (const [index, followUp] of entriesOf(document.facts.follow_ups)) {
      const { outcome, on } = followUp
      if (outcome !== 'ceased') continue
      if (!('ceased_on' in followUp)) yield missing(index)
      const day = followUp.ceased_on
      if (day === null) yield unknown(index)
      if (typeof day !== 'string') continue
      if (on !== undefined && day > on) yield tooLate(index, day, on)
      else if (end !== null && day < end && discontinuedOn === null) yield tooEarly(index, day, end)
    }
  },

  examples: [
    {
      files: {
        'applications/nosk-2022/a.md': ceased('outcome: ceased, ceased_on: 2024-03-31'),
        'applications/nosk-2022/b.md': ceased('outcome: alive'),
        'applications/nosk-2022/c.md': ceased(
          'outcome: ceased, ceased_on: 2022-12-01',
          '  - {on: 2022-12-01, status: discontinued}\n',
        ),
      },
      says: [],
    },
    {
      files: {
        'applications/nosk-2022/a.md': ceased('outcome: ceased'),
        'applications/nosk-2022/b.md': ceased('outcome: ceased, ceased_on: null'),
        'applications/nosk-2022/c.md': ceased('outcome: ceased, ceased_on: 2024-12-16'),
        'applications/nosk-2022/d.md': ceased('outcome: ceased, ceased_on: 2023-06-14'),
      },
      says: [
        'applications/nosk-2022/a.md:7:5 Projektet har upphört, men det står inte när; lägg till `ceased_on`',
        'applications/nosk-2022/b.md:7:50 Ingen vet när det upphörde: uppföljningens dag räknas',
        'applications/nosk-2022/c.md:7:50 Upphörde 16 december 2024, efter uppföljningen 15 december 2024; det måste vara samma dag eller tidigare',
        'applications/nosk-2022/d.md:7:50 Upphörde 14 juni 2023, innan projektmedlen tog slut 15 juni 2023',
      ],
    },
  ],
}

const at = (index: number) => ({ key: ['follow_ups', index, 'ceased_on'] }) as const

const missing = (index: number): Problem => ({
  at: { key: ['follow_ups', index] },
  message: {
    sv: 'Projektet har upphört, men det står inte när; lägg till `ceased_on`',
    en: 'The project has ceased, but nothing says when; add `ceased_on`',
  },
  hint: {
    sv: 'Fråga den som svarade. Vet ingen, skriv `ceased_on: null`; då räknas uppföljningens dag.',
    en: 'Ask who answered. When nobody knows, write `ceased_on: null`; the day of the follow-up then counts.',
  },
})

const unknown = (index: number): Problem => ({
  at: at(index),
  severity: 'info',
  message: {
    sv: 'Ingen vet när det upphörde: uppföljningens dag räknas',
    en: 'Nobody knows when it ceased: the day of the follow-up counts',
  },
})

function tooLate(index: number, day: string, on: string): Problem {
  const [ceased, asked] = [longDay(day), longDay(on)]
  return {
    at: at(index),
    message: {
      sv: `Upphörde ${ceased.sv}, efter uppföljningen ${asked.sv}; det måste vara samma dag eller tidigare`,
      en: `Ceased on ${ceased.en}, after the follow-up on ${asked.en}; it must be that day or earlier`,
    },
    hint: {
      sv: 'Ingen kan veta i förväg. Rätta den dag som är fel.',
      en: 'Nobody can know beforehand. Correct the day that is wrong.',
    },
  }
}

function tooEarly(index: number, day: string, end: string): Problem {
  const [ceased, until] = [longDay(day), longDay(end)]
  return {
    at: at(index),
    message: {
      sv: `Upphörde ${ceased.sv}, innan projektmedlen tog slut ${until.sv}`,
      en: `Ceased on ${ceased.en}, before the project money ended on ${until.en}`,
    },
    hint: {
      sv: 'Avbröts projektet i förtid ska det stå i historiken (`discontinued`). Annars är dagen fel.',
      en: 'When the project was stopped early the history should say so (`discontinued`). Else the day is wrong.',
    },
  }
}

function ceased(answer: string, entry = ''): string {
  const head = 'type: application\nperiod: {start: 2022-06-15, end: 2023-06-15}\nhistory:\n'
  const granted = '  - {on: 2022-03-08, status: granted, amount: 450000}\n'
  return `---\n${head}${granted}${entry}follow_ups:\n  - {on: 2024-12-15, ${answer}}\n---\n`
}
