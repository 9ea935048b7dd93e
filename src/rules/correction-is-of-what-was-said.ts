import type { Document } from '../archive/document.js'
import { entriesOf } from '../archive/facts.js'
import type { Item } from '../archive/items/item.js'
import { minutes } from './example-minutes.js'
import { theKind } from './item-words.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'correction-is-of-what-was-said',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'En rättelse säger vilket beslut eller vilken fråga den rättar, med ord som står där.',
    en: 'A correction says what decision or question it corrects, in words that stand there.',
  },
  rationale: {
    sv: 'En rättelse som inte träffar rättar ingenting, men ser ut att ha gjort det.',
    en: 'A correction that misses corrects nothing, and looks as if it had.',
  },
  on: ['minutes'],
  has: ['corrections'],

  *check(document) {
    const { corrections } = document.facts
    if (!corrections || document.body === null) return
    const changed = new Map<Item, string>()
    for (const [index, { item: ref, was, now, kind }] of entriesOf(corrections)) {
      if (kind !== 'correction' || was === undefined || now === undefined) continue
      const key = ['corrections', index]
      if (ref === undefined) {
        yield { at: { key }, ...ofNothing }
        continue
      }
      const number = ref.replace(/^.*#/, '')
      const item = document.body.items.find((one) => one.number.given === number)
      if (!item) {
        const problem = ofAgenda(document, number)
        if (problem) yield { at: { key: [...key, 'item'] }, ...problem }
        continue
      }
      // A later correction may correct an earlier one.
      const said = changed.get(item) ?? wordsOf(item)
      changed.set(
        item,
        said.replaceAll(was, () => now),
      )
      if (was !== '' && said.includes(was)) continue
      const what = theKind(item)
      yield {
        at: { key: [...key, 'was'] },
        message: {
          sv: `${shown(was)} står inte i ${what.sv} ${number}; skriv av orden precis som de står där`,
          en: `${shown(was)} does not stand in ${what.en} ${number}; copy the words exactly as they stand there`,
        },
        hint: {
          sv: `Skriv av dem på en rad. Där står: ${shown(item.text)}`,
          en: `Copy them on one line. There stands: ${shown(item.text)}`,
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': corrected('"#5.1", was: 450 000 kr, now: 400 000 kr'),
        'forums/dst/minutes/2026-03-03.md': corrected(
          '"#5.1", was: "2026-06-02", now: "2026-06-03"',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': corrected('"#5.1", was: 500 000 kr, now: 400 000 kr'),
        'forums/dst/minutes/2026-03-03.md': corrected('"#5", was: 450 000 kr, now: 400 000 kr'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:7:69 `500 000 kr` står inte i beslutet 5.1; skriv av orden precis som de står där',
        'forums/dst/minutes/2026-03-03.md:7:56 Rättelsen gäller hela punkt 5; skriv numret på ett beslut, en fråga eller liknande, som 5.1',
      ],
    },
  ],
}

/** All that a correction can change: the text, and the values of the clauses. */
const wordsOf = ({ text, leadIn, clauses }: Item): string =>
  [leadIn?.value ?? '', text, ...clauses.map(({ value }) => value)].join('\n')

type Words = Pick<Problem, 'message' | 'hint'>

const ofNothing: Words = {
  message: {
    sv: 'Rättelsen säger inte vad den rättar; lägg till `item`',
    en: 'The correction does not say what it corrects; add `item`',
  },
  hint: {
    sv: 'Skriv till exempel `item: "#7.2"`.',
    en: 'Write for instance `item: "#7.2"`.',
  },
}

/** An agenda item as a whole has no text of its own; an item that is not there is told elsewhere. */
function ofAgenda({ body }: Document<'minutes'>, number: string): Words | null {
  if (!body?.agenda.some((one) => one.number === number)) return null
  return {
    message: {
      sv: `Rättelsen gäller hela punkt ${number}; skriv numret på ett beslut, en fråga eller liknande, som ${number}.1`,
      en: `The correction is of item ${number} as a whole; write the number of a decision, question or the like, such as ${number}.1`,
    },
  }
}

function corrected(words: string): string {
  const correction = `corrections: [{on: 2026-04-03, kind: correction, item: ${words}}]`
  return minutes('**5.1 Beslut:** Medel beviljas med 450 000 kr. Senast: 2026-06-02.', {
    status: 'approved',
    more: [correction],
  })
}
