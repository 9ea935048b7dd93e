import { expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { accountsAt, isJoint } from '../src/archive/funds/accounts.js'
import { lifeOf } from '../src/archive/projects.js'
import { whomToAsk } from '../src/archive/whom-to-ask.js'
import { report } from '../src/reports/projects.js'
import { memorySource } from '../src/source/memory.js'

/** Two parties got money together; the one that applied leaves in the middle. */
const files = {
  'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
  'funds/f.md': '---\ntype: fund\nid: f\nname: F\nyear: 2024\nbudget: 1000\n---\n',
  'applications/f/a.md': `---
type: application
id: a
title: Lots
fund: f
applicant: kommun-1290
parties: [{party: kommun-1290, left_on: 2025-03-01}, {party: region-12}]
period: {start: 2024-06-01, end: 2026-05-31}
amount_applied: 100
history: [{on: 2024-01-10, status: received}, {on: 2024-02-10, status: granted, amount: 100}]
---
`,
}

const on = async (day: string) => {
  const archive = await readArchive(memorySource(files), day)
  const [application] = archive.of('application')
  if (!application) throw new Error('no application')
  const view = report.build(archive, { ongoing: true })
  const tables = view.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  const row = (name: string) => tables.find((table) => table.name === name)?.rows[0]
  return {
    faults: application.schemaFaults,
    owner: (row('money')?.['owner'] as { sv: string }).sv,
    others: (row('money')?.['others'] as { sv: string }).sv,
    ids: row('running')?.['party_ids'],
    ask: whomToAsk(lifeOf(application, day), day)?.party,
    joint: accountsAt(archive, day)[0]?.claims.map(isJoint),
  }
}

test('a party is there until the day it leaves', async () => {
  expect(await on('2025-02-28')).toEqual({
    faults: [],
    owner: 'Kristianstad',
    others: 'Region Skåne',
    ids: 'kommun-1290 region-12',
    ask: 'kommun-1290',
    joint: [true],
  })
})

test('from then on another is asked, and the money was still granted to both', async () => {
  expect(await on('2025-03-01')).toEqual({
    faults: [],
    owner: 'Region Skåne',
    others: 'Kristianstad (lämnade 1 mar 2025)',
    ids: 'region-12',
    ask: 'region-12',
    joint: [true],
  })
})
