import { citedBy } from '../../archive/cited-by.js'
import { keyName } from '../../archive/describe.js'
import { isA } from '../../archive/document.js'
import { entriesOf } from '../../archive/facts.js'
import { readFrontMatter } from '../../archive/frontmatter.js'
import { placeAt } from '../../archive/places.js'
import { masks, redacted } from '../../archive/redaction.js'
import { isSame } from '../../archive/same.js'
import { compareText } from '../../diagnostic.js'
import { longDay } from '../../format.js'
import { capital, type Text } from '../../text.js'
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
      const adopted = adoptionOf(before)
      if (adopted === null || adopted > base.today) continue
      // What others rest on is told of already when it is taken away.
      if (after === null && citedBy(before.document.id ?? '', head).length > 0) continue
      const found = problemOf(before, after, adopted)
      if (found) yield found
    }
  },

  examples: [
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
      says: [
        `${path()}:6:11 Gäller till (\`valid_to\`) är ändrad sedan det antogs 10 februari 2026`,
      ],
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

function adopted(): string {
  return 'adopted: {on: 2026-02-10}'
}

/** An agreement with lines of front matter from the fifth line on. */
function agreement(head: string, text: string): string {
  return `---\ntype: agreement\nid: ok\ntitle: Vård och omsorg\n${head}\n---\n\n# Vård\n${text}\n`
}

/** What the parties have agreed to, beside the text; days that tell how it goes may change. */
const terms = ['title', 'kind', 'area', 'valid_from', 'valid_to', 'notice_months'] as const

const howTo: Text = {
  sv: 'Låt texten vara som den antogs. Är ändringen beslutad: skriv det beslutet i `adopted`.',
  en: 'Leave the text as it was adopted. If the change has been decided on: write that decision in `adopted`.',
}

/** The day an agreement was adopted; null for a draft, and for other documents. */
function adoptionOf({ document }: Version): string | null {
  return isA(document, 'agreement') ? (document.facts.adopted?.on ?? null) : null
}

function problemOf(before: Version, after: Version | null, on: string): ChangeProblem | null {
  const day = longDay(on)
  const told = (at: ChangeProblem['at'], message: Text): ChangeProblem => ({
    path: after?.path ?? before.path,
    at,
    message,
    hint: howTo,
  })
  if (after === null) {
    const id = before.document.id
    return {
      ...told('file', {
        sv: `Något som antogs ${day.sv} är borttaget (\`${id}\`)`,
        en: `Something adopted on ${day.en} has been taken away (\`${id}\`)`,
      }),
      hint: {
        sv: 'Låt filen vara kvar. Gäller det inte längre: skriv dagen i `terminated_on`, eller ersätt det med något nytt.',
        en: 'Leave the file. If it holds no more: write the day in `terminated_on`, or replace it by something new.',
      },
    }
  }
  // What cannot be read is told by other rules.
  if (after.text === null || after.document.values === null) return null
  const now = adoptionOf(after)
  if (now !== null && now > on) return null
  if (now === null) {
    return told('file', {
      sv: `Det antogs ${day.sv}, men säger inte längre att det är antaget (\`adopted\`)`,
      en: `It was adopted on ${day.en}, but no longer says that it is (\`adopted\`)`,
    })
  }
  const key = terms.find((one) => !isSame(termOf(before, one), termOf(after, one)))
  if (key !== undefined || !isSame(partiesOf(before), partiesOf(after))) {
    const changed = key ?? 'parties'
    const isThere = termOf(after, changed) !== undefined
    const name = capital(keyName('agreement', [changed]))
    return told(isThere ? { key: [changed] } : 'file', {
      sv: `${name.sv} är ändrad sedan det antogs ${day.sv}`,
      en: `${name.en} has changed since it was adopted on ${day.en}`,
    })
  }
  const { text } = after
  const start = readFrontMatter(text).bodyStart
  const old = before.text ?? ''
  const was = plain(old.slice(readFrontMatter(old).bodyStart))
  const is = plain(text.slice(start))
  const { at: differs } = redacted(was, is, masks.body)
  if (differs === null) return null
  const at = Math.min(text.length, start + differs)
  return told(placeAt(text, at, Math.min(text.length, at + 1)), {
    sv: `Texten antogs ${day.sv} och är ändrad sedan dess`,
    en: `The text was adopted on ${day.en} and has changed since`,
  })
}

/** Line ends, and white space at the end, say nothing. */
const plain = (body: string): string => body.replaceAll('\r\n', '\n').trimEnd()

const termOf = ({ document }: Version, key: string): unknown => document.values?.[key] ?? undefined

/** Who the parties are; how far each has come may change. */
function partiesOf({ document }: Version): readonly string[] {
  if (!isA(document, 'agreement')) return []
  const ids = [...entriesOf(document.facts.parties)].map(([, { party }]) => party ?? '')
  return ids.sort(compareText)
}
