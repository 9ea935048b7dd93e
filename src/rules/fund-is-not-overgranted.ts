import { entriesOf } from '../archive/facts.js'
import { perArchive } from '../archive/per-archive.js'
import { cameToNothing, wholeLife } from '../archive/whole-life.js'
import { counted, kronor } from '../format.js'
import { same, type Text } from '../text.js'
import type { Rule } from './rule.js'

export const rule: Rule<'fund'> = {
  name: 'fund-is-not-overgranted',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'Det beviljas inte mer än medlen räcker till.',
    en: 'No more is granted from a fund than there is in it.',
  },
  rationale: {
    sv: 'Det som beviljas därutöver måste någon part betala, och det märks annars först när pengarna är slut.',
    en: 'What is granted beyond the fund some party has to pay, and otherwise it shows only when the money is gone.',
  },
  on: ['fund'],
  has: ['budget'],

  *check(document, archive) {
    const { budget, lines } = document.facts
    if (typeof budget !== 'number') return
    const grants = grantsOf(archive).get(document.id ?? '') ?? nothing
    const fixed = { known: 0, unknown: 0 }
    for (const [, { kind, amount }] of entriesOf(lines)) {
      // Money set aside for projects is what the applications are granted from.
      if (kind !== 'post' && kind !== 'administration') continue
      if (typeof amount === 'number') fixed.known += amount
      else fixed.unknown++
    }
    const used = grants.known + fixed.known
    if (used <= budget) return
    const [all, left, over] = [kronor(used), kronor(budget), kronor(used - budget)]
    const besides = unknownToo(grants.unknown + fixed.unknown)
    yield {
      at: { key: ['budget'] },
      message: {
        sv: `Beviljat och avsatt ${all.sv}, ${over.sv} för mycket${besides.sv}; det finns ${left.sv}`,
        en: `Granted and set aside ${all.en}, ${over.en} too much${besides.en}; there are ${left.en}`,
      },
      hint: partsOf(grants, fixed.known),
    }
  },

  examples: [
    {
      files: {
        'funds/nosk-2022.md': fund(1000000, 'post, amount: 600000'),
        'applications/nosk-2022/a.md': application('granted, amount: 300000', 'extended', 100000),
        'applications/nosk-2022/b.md': application('granted, amount: 500000', 'withdrawn'),
      },
      says: [],
    },
    {
      files: {
        'funds/nosk-2022.md': fund(1000000, 'administration, amount: 600000'),
        'applications/nosk-2022/a.md': application('granted, amount: 300000', 'extended', 100001),
        'applications/nosk-2022/b.md': application('granted, amount: null', 'final_report'),
      },
      says: [
        'funds/nosk-2022.md:4:9 Beviljat och avsatt 1\u00A0000\u00A0001\u00A0kr, 1\u00A0kr för mycket, och 1 belopp är okänt; det finns 1\u00A0000\u00A0000\u00A0kr',
      ],
    },
  ],
}

interface Grants {
  readonly known: number
  readonly unknown: number
  readonly projects: number
}
const nothing: Grants = { known: 0, unknown: 0, projects: 0 }
/** What was granted from each fund, extensions included: known kronor, and amounts nobody knows. */
const grantsOf = perArchive((archive): ReadonlyMap<string, Grants> => {
  const table = new Map<string, Grants>()
  for (const document of archive.of('application')) {
    const fund = archive.findA('fund', document.facts.fund)?.id
    if (!fund || cameToNothing(document) || wholeLife(document).grantedOn === null) continue
    let { known, unknown, projects } = table.get(fund) ?? nothing
    for (const { status, amount } of wholeLife(document).history) {
      if (status !== 'granted' && status !== 'extended') continue
      if (typeof amount === 'number') known += amount
      else if (amount === null) unknown++
    }
    projects++
    table.set(fund, { known, unknown, projects })
  }
  return table
})

function unknownToo(count: number): Text {
  if (count === 0) return same('')
  const amounts = counted(
    count,
    { sv: 'belopp är okänt', en: 'amount is unknown' },
    { sv: 'belopp är okända', en: 'amounts are unknown' },
  )
  return { sv: `, och ${amounts.sv}`, en: `, and ${amounts.en}` }
}

function partsOf({ known, projects }: Grants, fixed: number): Text {
  const count = counted(
    projects,
    { sv: 'projekt', en: 'project' },
    { sv: 'projekt', en: 'projects' },
  )
  const [granted, other] = [kronor(known), kronor(fixed)]
  return {
    sv: `${granted.sv} till ${count.sv} och ${other.sv} till tjänster och administration. Rätta ett belopp, eller höj budgeten om det är beslutat.`,
    en: `${granted.en} to ${count.en} and ${other.en} to posts and administration. Correct an amount, or raise the budget if that was decided.`,
  }
}

function fund(budget: number, line: string): string {
  const lines = `lines: [{text: samordnare, kind: ${line}}]`
  return `---\ntype: fund\nid: nosk-2022\nbudget: ${budget}\n${lines}\n---\n`
}

function application(granted: string, status: string, amount?: number): string {
  const more = amount === undefined ? '' : `, end: 2023-12-15, amount: ${amount}`
  const rows = `  - {on: 2022-03-08, status: ${granted}}\n  - {on: 2022-04-01, status: ${status}${more}}`
  return `---\ntype: application\nfund: nosk-2022\nhistory:\n${rows}\n---\n`
}
