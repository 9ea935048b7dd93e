import { pendingParties } from '../archive/agreements/parties.js'
import { agreementOn, holds } from '../archive/agreements/state.js'
import { listed, type Text } from '../text.js'
import type { Rule } from './rule.js'

export const rule: Rule<'agreement'> = {
  name: 'party-takes-up-agreement',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Varje part har beslutat om det som gäller, eller tagit emot det där inget beslut behövs.',
    en: 'Every party has decided on what is in force, or received it where no decision is needed.',
  },
  rationale: {
    sv: 'Ett forum kan rekommendera, men varje kommun och region bestämmer själv. Har en part inte beslutat gäller det inte där.',
    en: 'A forum can recommend, but each municipality and region decides for itself. Where a party has not, it does not hold.',
  },
  on: ['agreement'],

  *check(document, archive) {
    if (!holds(agreementOn(document, archive))) return
    const { step, parties } = pendingParties(document, archive)
    if (parties.length === 0) return
    const names = namesOf(parties.map(({ party }) => archive.name(party)))
    yield {
      at: { key: ['parties'] },
      message:
        step === 'decided'
          ? {
              sv: `Det står inte att ${names.sv} har beslutat om det`,
              en: `It does not say that ${names.en} ${has(parties.length)} decided on it`,
            }
          : {
              sv: `Det står inte att ${names.sv} har tagit emot det`,
              en: `It does not say that ${names.en} ${has(parties.length)} received it`,
            },
      hint:
        step === 'decided'
          ? {
              sv: 'Fråga parten, och skriv dagen i `decided_on`. Är det infört räcker `implemented_on`.',
              en: 'Ask the party, and write the day in `decided_on`. Where it is in use, `implemented_on` is enough.',
            }
          : {
              sv: 'Skicka det till parten, och skriv dagen i `received_on`.',
              en: 'Send it to the party, and write the day in `received_on`.',
            },
    }
  },

  examples: [
    {
      files: {
        'agreements/a.md': agreement('agreement', 'decided_on: 2021-12-15'),
        'agreements/b.md': agreement('agreement', 'implemented_on: 2022-02-01'),
        'agreements/c.md': agreement('routine', 'received_on: 2021-12-15'),
        'agreements/d.md': agreement(
          'agreement',
          'received_on: 2021-12-15',
          'valid_from: 2027-01-01',
        ),
      },
      says: [],
      today: '2026-11-22',
    },
    {
      files: {
        'agreements/a.md': agreement('agreement', 'received_on: 2021-12-15'),
        'agreements/b.md': agreement('routine', 'decided_on: null'),
      },
      says: [
        'agreements/a.md:6:1 Det står inte att Lindesberg har beslutat om det',
        'agreements/b.md:6:1 Det står inte att Lindesberg har tagit emot det',
      ],
      today: '2026-11-22',
    },
  ],
}

/** More than this are counted instead of named. */
const mostNamed = 5

function namesOf(names: readonly Text[]): Text {
  const left = names.length - mostNamed
  const more: Text = { sv: `${left} till`, en: `${left} more` }
  return listed(left > 1 ? [...names.slice(0, mostNamed), more] : names)
}

const has = (count: number): string => (count === 1 ? 'has' : 'have')

function agreement(kind: string, said: string, from = 'valid_from: 2022-01-01'): string {
  return `---\ntype: agreement\ntitle: OK\nkind: ${kind}\nadopted: {on: 2021-12-01}\nparties:\n  - {party: kommun-1885, ${said}}\n${from}\n---\n`
}
