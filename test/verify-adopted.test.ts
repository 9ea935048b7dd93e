import { describe, expect, test } from 'vitest'
import { samverkan } from './cli/run.js'
import { gitdir } from './gitdir.js'

// Agreements and plans that were adopted, followed through git: the first commit is of 5 January
// 2026, and each one after it is a day younger.

const path = 'agreements/ok.md'
const head = [
  'adopted: {on: 2025-11-12}',
  'valid_from: 2026-01-01',
  'parties: [{party: kommun-1880}, {party: region-18}]',
]
const agreement = (lines: readonly string[] = head, text = 'Parterna möts varje månad.') =>
  `---\ntype: agreement\nid: ok\ntitle: Vård\nkind: agreement\n${lines.join('\n')}\n---\n\n# Vård\n\n${text}\n`
const changed = (from: string, to: string) => head.map((line) => line.replace(from, to))

const planPath = 'forums/dst/plans/2026.md'
const plan = (activities: string, text = 'Så gör vi.') =>
  `---\ntype: plan\nid: dst-plan-2026\nforum: dst\nperiod: {start: 2026-01-01, end: 2026-12-31}\nadopted: {on: 2025-12-01}\ngoals: [{id: g, text: Trygga äldre}]\nactivities: ${activities}\n---\n\n# Plan\n\n${text}\n`
const done = '[{id: a, goal: g, text: Ringa runt, state: ongoing}]'

const rest = {
  'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
  'forums/dst/forum.md':
    '---\ntype: forum\nid: dst\nname: DST\nlevel: county\nkind: officials\n---\n',
}

function archive(more: Record<string, string> = {}) {
  const repo = gitdir({ ...rest, [path]: agreement(), [planPath]: plan(done), ...more })
  const verify = (...args: string[]) => samverkan(['verifiera', ...args], { cwd: repo.dir })
  const asked = async () => {
    const { stdout, code, stderr } = await verify('--format', 'json')
    const { figures, tables } = JSON.parse(stdout)
    const rows = (name: string) => tables.find((one: { name: string }) => one.name === name)?.rows
    return { code, stderr, figures, adopted: rows('adopted'), found: rows('adopted_alterations') }
  }
  return { ...repo, verify, asked }
}

describe('what was adopted', () => {
  test('is unchanged: adopted when, and in git since when', async () => {
    const { verify, asked } = archive()
    const ran = await verify()
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('2 antagna texter. Ingenting har ändrats utan nytt antagande')
    const { figures, adopted } = await asked()
    expect(figures).toMatchObject({ adopted: 2, adopted_altered: 0, adopted_alterations: 0 })
    expect(adopted).toEqual([
      expect.objectContaining({ id: 'dst-plan-2026', adopted_on: '2025-12-01' }),
      expect.objectContaining({ id: 'ok', adopted_on: '2025-11-12', standing: 'unchanged' }),
    ])
  })

  test.each<readonly [string, string, string]>([
    ['how far the parties have come', path, agreement([...head.slice(0, 2), received()])],
    ['when it is followed up', path, agreement([...head, 'follow_up: {every_months: 12}'])],
    ['that notice has been given', path, agreement([...head, 'terminated_on: 2026-01-06'])],
    ['line ends', path, agreement().replaceAll('\n', '\r\n')],
    ['masked words', path, agreement(head, 'Parterna [maskat] varje månad.')],
    ['a later adoption', path, agreement(changed('2025-11-12', '2026-01-06'), 'Varje vecka.')],
    ['how it goes', planPath, plan(done.replace('ongoing', 'done, state_on: 2026-01-06'))],
    ['who does it', planPath, plan(done.replace('state', 'responsible: {role: chef}, state'))],
    ['one more activity', planPath, plan(done.replace(']', ', {id: b, text: Mer}]'))],
  ])('may change in %s', async (_, file, text) => {
    const { commit, asked } = archive()
    commit({ [file]: text })
    const { figures, adopted } = await asked()
    expect(figures).toMatchObject({ adopted: 2, adopted_altered: 0, adopted_alterations: 0 })
    expect(adopted.map((row: { standing: string }) => row.standing).sort()).toEqual([
      'corrected',
      'unchanged',
    ])
  })

  test.each<readonly [string, string, string | null, string, string]>([
    ['one word', path, agreement(head, 'Parterna möts varje vecka.'), 'body', ''],
    ['its terms', path, agreement(changed('2026-01-01', '2026-03-01')), 'keys', 'valid_from'],
    ['its parties', path, agreement(changed(', {party: region-18}', '')), 'keys', 'parties'],
    ['that it is adopted', path, agreement(head.slice(1)), 'status', ''],
    ['the file, by removing it', path, null, 'removed', ''],
    ['a goal', planPath, plan(done).replace('Trygga äldre', 'Äldre'), 'keys', 'goals'],
    ['an activity', planPath, plan(done.replace('Ringa', 'Gå')), 'keys', 'activities'],
    ['activities, by removing them', planPath, plan('[]'), 'keys', 'activities'],
    ['its days', planPath, plan(done).replace('2026-12-31', '2027-12-31'), 'keys', 'period'],
    ['the text of a plan', planPath, plan(done, 'Vi gör så.'), 'body', ''],
  ])('is told of when somebody changed %s', async (_, file, text, kind, keys) => {
    const { commit, asked, verify } = archive()
    const id = commit({ [file]: text })
    const { code, figures, found } = await asked()
    expect(figures).toMatchObject({ adopted: 2, adopted_altered: 1, adopted_alterations: 1 })
    expect(found).toEqual([expect.objectContaining({ kind, keys, commit: id, path: file })])
    const told = await verify()
    expect(told.stdout.replace(/\s+/g, ' ')).toContain('nytt antagande en gång; 1 står kvar.')
    expect(told.stdout).toContain(`git show ${id.slice(0, 10)} -- ${file}`)
    // A warning, as on a pull request, until the archive makes more of it.
    expect(code).toBe(0)
  })

  test('is told of in the words of pull requests', async () => {
    const { commit, verify, dir } = archive()
    commit({ [path]: agreement(changed('2026-01-01', '2026-03-01')) })
    const checked = await samverkan(['kontrollera', '--base', 'HEAD~1'], { cwd: dir })
    expect(checked.stdout).toContain('Ändrat sedan det antogs 12 november 2025: gäller från')
    expect((await verify()).stdout).toMatch(/ändrade villkor: gäller från/)
  })
})

test('the settings of the base decide whether it is an error, and what is known is not', async () => {
  const strict = `${rest['samverkan.yaml']}rules: {adopted-text-is-adopted-anew: error}\n`
  const { commit, verify } = archive({ 'samverkan.yaml': strict })
  expect((await verify()).code).toBe(0)
  const bad = commit({ [path]: agreement(head, 'Annat.') })
  expect((await verify()).code).toBe(1)
  expect((await verify('--known', bad)).code).toBe(0)
  // who loosens the rule and breaks it in one go is judged by what held before
  commit({ 'samverkan.yaml': rest['samverkan.yaml'] })
  expect((await verify()).code).toBe(0)
  expect((await verify('--base', 'HEAD~1')).code).toBe(1)
})

test('what was changed before its day is no change of it, and after it is', async () => {
  const soon = changed('2025-11-12', '2026-01-07')
  const { commit, asked } = archive({ [path]: agreement(soon, 'Första utkastet.') })
  commit({ [path]: agreement(soon, 'Andra utkastet.') })
  expect((await asked()).found).toEqual([])
  const bad = commit({ [path]: agreement(soon, 'Efteråt.') })
  expect((await asked()).found).toEqual([expect.objectContaining({ commit: bad, kind: 'body' })])
})

test('a change that was undone, or decided afterwards, is told of with that', async () => {
  const { commit, asked, verify } = archive()
  commit({ [path]: agreement(head, 'Fel.') })
  const back = commit({ [path]: agreement() })
  const first = await asked()
  expect(first.figures).toMatchObject({ adopted_altered: 0, adopted_alterations: 1 })
  expect(first.found[0]).toMatchObject({ reverted_by: back })
  commit({ [path]: agreement(head, 'Fel igen.') })
  const anew = commit({ [path]: agreement(changed('2025-11-12', '2026-01-09'), 'Fel igen.') })
  expect((await asked()).found[1]).toMatchObject({ reverted_by: anew })
  expect((await verify()).stdout).toContain('återställt eller antaget på nytt 9 januari 2026')
})

test('on a side branch, moved to another place and with a new id', async () => {
  const { commit, git, asked, dir } = archive()
  git('checkout', '--quiet', '-b', 'sida')
  commit({ [path]: agreement(head, 'På sidan.') })
  git('checkout', '--quiet', 'main')
  expect((await asked()).found).toEqual([
    expect.objectContaining({ in_head: false, ref: 'refs/heads/sida' }),
  ])
  git('branch', '--quiet', '-D', 'sida')
  const moved = await samverkan(['flytta', 'dst', '--to', 'dst-syd'], { cwd: dir })
  expect(moved.code).toBe(0)
  commit()
  const { found, figures } = await asked()
  expect(found).toEqual([])
  expect(figures).toMatchObject({ adopted_altered: 0 })
})

test('a draft is nobody’s promise', async () => {
  const { commit, asked } = archive({ [path]: agreement(head.slice(1)) })
  commit({ [path]: agreement(head.slice(1), 'Annat.') })
  expect((await asked()).figures).toMatchObject({ adopted: 1, adopted_alterations: 0 })
})

function received(): string {
  return 'parties: [{party: region-18, decided_on: 2026-01-06}, {party: kommun-1880}]'
}
