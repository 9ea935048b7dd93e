import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { type NearMissKind, nearMissKinds } from '../src/archive/items/near-miss.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { nearMissHomes } from '../src/rules/near-misses.js'
import { memorySource } from '../src/source/memory.js'

// Nothing that is nearly an item is passed over in silence. The type of this table makes a kind of
// near miss without a body here impossible, and that of `nearMissHomes` one without a rule.
const bodies: Readonly<Record<NearMissKind, string>> = {
  'agenda-number': '### 6. Budget',
  'agenda-number-twice': '## 5. Budget',
  'att-without-lead-in': '**Beslut:** Planen antas.\n\natt den följs upp.',
  'bold-unclosed': '**Beslut: Planen antas.',
  'clause-bold': '**Uppdrag:** Gå. **Senast:** 2026-06-02.',
  'clause-elsewhere': '**Uppdrag:** Gå med Ansvarig: AU.',
  'clause-empty': '**Uppdrag:** Gå. Senast:',
  'clause-in-parentheses': '**Uppdrag:** Gå (Senast: 2026-06-02).',
  'clause-lower-case': '**Uppdrag:** Gå. senast: 2026-06-02.',
  'clause-of-another-kind': '**Uppdrag:** Gå. Beviljar: nosk-01.',
  'clause-twice': '**Uppdrag:** Gå. Senast: 2026-06-02. Senast: 2026-07-02.',
  'clauses-after-list': '- **Uppdrag:** Gå.\n- **Uppdrag:** Stå.\n\nSenast: 2026-06-02.',
  'clauses-without-item': 'Text.\n\nAnsvarig: AU.',
  'colon-missing': '**Beslut** Planen antas.',
  'colon-outside-bold': '**Beslut**: Planen antas.',
  'date-unreadable': '**Uppdrag:** Gå. Senast: i sommar.',
  'facts-misplaced': 'Text.\n\nFöredragande: AU.',
  'item-empty': '**Beslut:**',
  'item-outside-agenda': '**Beslut:** Planen antas.',
  'label-as-heading': '### Beslut\n\nPlanen antas.',
  'label-case': '**BESLUT:** Planen antas.',
  'label-in-code': '```\n**Beslut:** Planen antas.\n```',
  'label-in-comment': '<!-- **Beslut:** Planen antas. -->',
  'label-in-html': '<div>\n**Beslut:** Planen antas.\n</div>',
  'label-in-nested-list': '- Text\n  - **Beslut:** Planen antas.',
  'label-in-quote': '> **Beslut:** Planen antas.',
  'label-in-table': '| a |\n| - |\n| **Beslut:** |',
  'label-mid-line': 'Efter samtal: **Beslut:** Planen antas.',
  'label-not-bold': 'Beslut: Planen antas.',
  'label-number': '**Beslut nr 1:** Planen antas.',
  'lead-in-alone': '**Beslut:** DST beslutar att',
  'meeting-date-unreadable': '**Mötestider:**\n- 3 april.',
  'meeting-dates-not-listed': '**Mötestider:** 2026-05-03 och 2026-06-03.',
  'number-of-another-heading': '**6.1 Beslut:** Planen antas.',
  'number-outside-bold': '**Beslut** 5.1: Planen antas.',
  'number-twice': '**5.1 Beslut:** Ja.\n\n**5.1 Fråga:** Hur?',
  'number-without-label': '**5.1** Planen antas.',
  'offer-to-keep': '- [ ] **Uppdrag:** Gå.',
  'prose-after-value': '**Uppdrag:** Gå. Senast: 2026-06-02. Det är bråttom.',
  'reference-missing': '**Klart:** Ja.',
  'reference-unreadable': '**Svar på 7.3:** Ja.',
  'space-in-bold': '**Beslut: ** Planen antas.',
  'space-missing': '**Beslut:**Planen antas.',
  'target-missing': '**Lyfts till:** AU',
  'text-in-bold': '**Beslut: Planen antas.**',
  'too-much-to-judge': `${'> '.repeat(60)}djupt`,
  'unknown-label': '**Resultat:** Bra.',
  'unlabelled-assignment': 'Mötet gav AU i uppdrag att ringa.',
  'unlabelled-decision': 'Mötet beslutade att anta planen.',
  'unlabelled-position': 'Mötet ställde sig bakom planen.',
}

const path = 'forums/dst/minutes/2026-02-03.md'
const told = new Set<string>(Object.values(nearMissHomes))

async function findings(kind: NearMissKind, status: string) {
  const head = `---\ntype: minutes\nid: dst-2026-02-03\nforum: dst\ndate: 2026-02-03\nstatus: ${status}\n---`
  const heading = kind === 'item-outside-agenda' ? '' : '## 5. Rapport\n\n'
  const source = memorySource({ [path]: `${head}\n\n${heading}${bodies[kind]}\n` })
  const archive = await readArchive(source, '2026-11-22')
  const read = archive.documents[0]?.body?.nearMisses.map((miss) => miss.kind)
  const found = await judge(
    archive,
    rules.filter(({ name }) => told.has(name)),
  )
  return { read, found }
}

describe.each(nearMissKinds)('%s', (kind) => {
  test('is told by its rule, and by no other', async () => {
    const { read, found } = await findings(kind, 'circulated')
    expect(read).toContain(kind)
    expect(found.map(({ rule }) => rule)).toContain(nearMissHomes[kind])
    const homes = new Set(read?.map((one) => nearMissHomes[one]))
    // A circulated offer is told as one, too.
    expect(found.every(({ rule }) => homes.has(rule as never))).toBe(true)
  })

  test('has a place, a sentence of its own and a way out', async () => {
    const { found } = await findings(kind, 'circulated')
    for (const { place, message, hint, edits } of found) {
      expect(place).not.toBeNull()
      expect(message.sv).not.toBe(message.en)
      expect(hint !== null || edits.length > 0, message.sv).toBe(true)
    }
  })
})

test.each([
  'item-empty',
  'lead-in-alone',
  'clause-empty',
  'offer-to-keep',
] as const)('%s is no more than a warning where somebody is still writing', async (kind) => {
  const { found } = await findings(kind, 'draft')
  expect(found.map(({ severity }) => severity)).toEqual(['warning'])
})

test('every rule that tells near misses is in the register', () => {
  const names = new Set(rules.map(({ name }) => name))
  expect([...told].filter((name) => !names.has(name))).toEqual([])
})
