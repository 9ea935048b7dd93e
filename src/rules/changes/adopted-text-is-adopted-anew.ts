import { adoptionIn, changeOfAdopted } from '../../archive/adopted.js'
import { type Alteration, readFrozen } from '../../archive/alterations.js'
import { citedBy } from '../../archive/cited-by.js'
import { keyName } from '../../archive/describe.js'
import type { Document } from '../../archive/document.js'
import { placeAt } from '../../archive/places.js'
import { longDay } from '../../format.js'
import type { Text } from '../../text.js'
import type { ChangeProblem, ChangeRule, Version } from './change-rule.js'

export const rule: ChangeRule = {
  name: 'adopted-text-is-adopted-anew',
  severity: 'warning',
  floor: 'info',
  description: {
    sv: 'Texten och villkoren i något som är antaget ändras bara tillsammans med ett nytt antagande.',
    en: 'The text and terms of what has been adopted change only together with a new adoption.',
  },
  rationale: {
    sv: 'Parterna har lovat det som stod när de antog det. Den som ändrar texten efteråt ändrar löftet.',
    en: 'The parties promised what it said when they adopted it. Who changes the text afterwards changes the promise.',
  },

  *check({ documents }, { base, head }) {
    for (const { before, after } of documents) {
      const adopted = adoptionIn(before.document.values)
      if (adopted === null || adopted > base.today) continue
      // What others rest on is told of already when it is taken away.
      if (after === null && citedBy(before.document.id ?? '', head).length > 0) continue
      const found = problemOf(before, after, adopted)
      if (found) yield found
    }
  },

  examples: [
    {
      before: { [planPath()]: plan('state: ongoing', 'Öppna mottagningen') },
      change: {
        [planPath()]: plan('state: done, state_on: 2026-06-01', 'Öppna mottagningen').replace(
          ']\n---',
          ', {id: a2, text: En till}]\n---',
        ),
      },
      says: [],
    },
    {
      before: { [planPath()]: plan('state: ongoing', 'Öppna mottagningen') },
      change: { [planPath()]: plan('state: ongoing', 'Utreda mottagningen') },
      says: [
        `${planPath()}:7:1 Ändrat sedan det antogs 10 februari 2026: aktiviteter (\`activities\`)`,
      ],
    },
    {
      before: { [path()]: agreement('adopted: {on: 2026-02-10}', 'Parterna möts varje månad.') },
      change: {
        [path()]: agreement('adopted: {on: 2026-05-12}', 'Parterna möts varje vecka.'),
      },
      says: [],
    },
    {
      before: { [path()]: agreement('valid_from: 2026-03-01', 'Parterna möts varje månad.') },
      change: { [path()]: agreement('valid_from: 2026-04-01', 'Parterna möts varje vecka.') },
      says: [],
    },
    {
      before: { [path()]: agreement(adopted(), 'Parterna möts varje månad.') },
      change: {
        [path()]: agreement(
          `${adopted()}\nfollow_up: {last: 2026-10-01}`,
          'Parterna möts varje månad.',
        ),
      },
      says: [],
    },
    {
      before: { [path()]: agreement(adopted(), 'Parterna möts varje månad.') },
      change: { [path()]: agreement(adopted(), 'Parterna möts varje vecka.') },
      says: [`${path()}:9:21 Texten antogs 10 februari 2026 och är ändrad sedan dess`],
    },
    {
      before: { [path()]: agreement(`${adopted()}\nvalid_to: 2027-12-31`, 'Så gör vi.') },
      change: { [path()]: agreement(`${adopted()}\nvalid_to: 2029-12-31`, 'Så gör vi.') },
      says: [`${path()}:6:11 Ändrat sedan det antogs 10 februari 2026: gäller till (\`valid_to\`)`],
    },
    {
      before: { [path()]: agreement(adopted(), 'Så gör vi.') },
      change: { [path()]: null },
      says: [`${path()} Något som antogs 10 februari 2026 är borttaget (\`ok\`)`],
    },
  ],
}

function path(): string {
  return 'agreements/ok.md'
}

function planPath(): string {
  return 'forums/dst/plans/2026.md'
}

function plan(state: string, text: string): string {
  return `---\ntype: plan\nid: dst-plan-2026\nforum: dst\nperiod: 2026\n${adopted()}\nactivities: [{id: a1, text: ${text}, ${state}}]\n---\n`
}

function adopted(): string {
  return 'adopted: {on: 2026-02-10}'
}

/** An agreement with lines of front matter from the fifth line on. */
function agreement(head: string, text: string): string {
  return `---\ntype: agreement\nid: ok\ntitle: Vård och omsorg\n${head}\n---\n\n# Vård\n${text}\n`
}

const howTo: Text = {
  sv: 'Låt texten vara som den antogs. Är ändringen beslutad: skriv det beslutet i `adopted`.',
  en: 'Leave the text as it was adopted. If the change has been decided on: write that decision in `adopted`.',
}

const keepIt: Text = {
  sv: 'Låt filen vara kvar. Gäller det inte längre: skriv dagen i `terminated_on`, eller ersätt det med något nytt.',
  en: 'Leave the file. If it holds no more: write the day in `terminated_on`, or replace it by something new.',
}

function problemOf(before: Version, after: Version | null, on: string): ChangeProblem | null {
  // What cannot be read is told by other rules.
  if (before.text === null || (after !== null && after.text === null)) return null
  const now = after === null ? null : readFrozen(after.text)
  const found = changeOfAdopted(readFrozen(before.text), now)
  if (found === null || found.kind === 'unreadable') return null
  return {
    path: after?.path ?? before.path,
    at: placeOf(found, after?.text ?? ''),
    message: wordsFor(found, before.document, longDay(on)),
    hint: found.kind === 'removed' ? keepIt : howTo,
  }
}

function placeOf({ at }: Alteration, text: string): ChangeProblem['at'] {
  if (at === null) return 'file'
  if (typeof at !== 'number') return { key: at }
  const start = Math.min(text.length, at)
  return placeAt(text, start, Math.min(text.length, start + 1))
}

function wordsFor({ kind, key }: Alteration, { id, type }: Document, day: Text): Text {
  if (kind === 'removed') {
    return {
      sv: `Något som antogs ${day.sv} är borttaget (\`${id}\`)`,
      en: `Something adopted on ${day.en} has been taken away (\`${id}\`)`,
    }
  }
  if (kind === 'status') {
    return {
      sv: `Det antogs ${day.sv}, men säger inte längre att det är antaget (\`adopted\`)`,
      en: `It was adopted on ${day.en}, but no longer says that it is (\`adopted\`)`,
    }
  }
  if (kind === 'body' || key === null) {
    return {
      sv: `Texten antogs ${day.sv} och är ändrad sedan dess`,
      en: `The text was adopted on ${day.en} and has changed since`,
    }
  }
  const name = keyName(type === 'plan' ? 'plan' : 'agreement', [key])
  return {
    sv: `Ändrat sedan det antogs ${day.sv}: ${name.sv}`,
    en: `Changed since it was adopted on ${day.en}: ${name.en}`,
  }
}
