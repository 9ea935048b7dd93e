import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { samverkan } from './cli/run.js'

// What the example archive says, asked through the built program, beside a count made here in
// another way: labels, clauses and follow-ups found with patterns of this file's own.

const root = fileURLToPath(new URL('../archive', import.meta.url))
const day = '2026-11-22'

interface Minutes {
  readonly id: string
  readonly forum: string
  readonly on: string
  readonly draft: boolean
  readonly body: string
}

const key = (head: string, name: string) =>
  new RegExp(`^${name}: *"?([^"\\n#]*?)"? *$`, 'm').exec(head)?.[1]

/** Minutes of meetings that have been held, drafts among them. */
const minutes: readonly Minutes[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /forums\/[^/]+\/minutes\/[^/]+\.md$/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8').split(/^---$/m))
  .map(([, head = '', ...body]) => ({ head, body: body.join('---') }))
  .filter(({ head }) => key(head, 'status') !== 'planned' && key(head, 'cancelled') !== 'true')
  .map(({ head, body }) => ({
    id: key(head, 'id') ?? '',
    forum: key(head, 'forum') ?? '',
    on: key(head, 'date') ?? '',
    draft: (key(head, 'status') ?? 'draft') === 'draft',
    body,
  }))
  .filter(({ on }) => on <= day)
  .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1))

interface Point {
  readonly minutes: Minutes
  readonly agenda: string
  readonly number: string | null
  readonly label: string
  /** All of it on one line. */
  readonly text: string
}

const opening = /^(?:- (?:\[[ x]\] )?)?\*\*(?:(\d+[a-z]?\.\d+) )?([A-ZÅÄÖ][^*\n]*):\*\*/

/** Every paragraph or list entry that opens with a label in bold. */
function points(one: Minutes): Point[] {
  const found: Point[] = []
  let agenda = ''
  let group: { label: string } | null = null
  for (const part of one.body.split(/\n(?=- )|\n\s*\n/)) {
    agenda = /^## (?:§ )?(\d+)[.)]? ?([a-z](?= ))?/m.exec(part)?.slice(1).join('') ?? agenda
    const text = part.replace(/\s+/g, ' ').trim()
    const match = opening.exec(text)
    const entry = /^- \*\*(\d+[a-z]?\.\d+)\*\* /.exec(text)
    // Under a label that ends in a colon or "att", each entry of the list is one.
    if (entry && group) {
      found.push({ minutes: one, agenda, number: entry[1] ?? null, label: group.label, text })
      continue
    }
    if (!text.startsWith('- ')) group = null
    if (!match || text.startsWith('- [ ]')) continue
    const [all, number, label = ''] = match
    const rest = text.slice(all.length).trim()
    group = rest === '' || /(?::|\batt)$/.test(rest) ? { label } : null
    if (group && /^(?:Beslut|Ställningstagande|Förslag|Uppdrag|Fråga)$/.test(label)) continue
    found.push({ minutes: one, agenda, number: number ?? null, label, text })
  }
  return found
}

const all = minutes.flatMap(points)
const held = all.filter((point) => !point.minutes.draft)
const labelled = (pattern: RegExp) => held.filter(({ label }) => pattern.test(label))

const clause = ({ text }: Point, word: string): string | null =>
  new RegExp(`[.?!;:*] ${word}: (.*?)\\.?(?= [A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+)?: |$)`).exec(
    text,
  )?.[1] ?? null

/** Names in a clause, without roles. */
const names = (value: string | null): string[] =>
  (value ?? '')
    .replace(/\([^)]*\)/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** What a reference in minutes means: the whole of it. */
function whole(ref: string, from: Minutes): string {
  if (ref.startsWith('#')) return from.id + ref
  return /^\d{4}-/.test(ref) ? `${from.forum}-${ref}` : ref
}

const idOf = ({ minutes: { id }, number }: Point) => `${id}#${number}`

/** What was said later of a point, as "label on it". */
const wordsOn = (point: Point): Point[] =>
  held.filter((word) => {
    const target = / (\S+#\S+)$/.exec(word.label)?.[1]
    const named = [clause(word, 'Avser'), clause(word, 'Enligt')].flatMap((value) =>
      (value ?? '').split(/[,;] ?/),
    )
    const refs = [...(target ? [target] : []), ...named].map((ref) => whole(ref, word.minutes))
    const alone = held.filter(
      ({ minutes: { id }, agenda }) => id === point.minutes.id && agenda === point.agenda,
    )
    const agendaRef = `${point.minutes.id}#${point.agenda}`
    return refs.includes(idOf(point)) || (alone.length === 1 && refs.includes(agendaRef))
  })

type Answer = {
  figures: Record<string, unknown> & Record<string, number>
  tables: { name: string; rows: Record<string, string | number | boolean | null>[] }[]
}
const answers = new Map<string, Answer>()
const reports = ['decisions', 'assignments', 'questions', 'referrals', 'anchoring', 'proposals']

beforeAll(async () => {
  for (const name of reports) {
    const words = ['report', name, '--as-of', day, '--format', 'json']
    const { stdout, code } = await samverkan(words, { cwd: root })
    expect(code, name).toBe(0)
    answers.set(name, JSON.parse(stdout) as Answer)
  }
}, 60_000)

const figure = (report: string, name: string) => answers.get(report)?.figures[name]
const rowsOf = (report: string, table = report) =>
  answers.get(report)?.tables.find(({ name }) => name === table)?.rows ?? []

test('decisions and positions', () => {
  const decisions = labelled(/^Beslut$/)
  expect(decisions.length).toBeGreaterThan(40)
  expect(figure('decisions', 'decisions')).toBe(decisions.length)
  expect(figure('decisions', 'positions')).toBe(labelled(/^Ställningstagande$/).length)
  const drafts = all.filter(
    ({ label, minutes: { draft } }) => draft && /^(?:Beslut|Ställningstagande)$/.test(label),
  )
  expect(figure('decisions', 'drafts')).toBe(drafts.length)
  const ids = [...decisions, ...labelled(/^Ställningstagande$/)].map(idOf)
  const said = rowsOf('decisions').filter((row) => row['draft'] === false)
  expect([...new Set(said.map((row) => row['id']))].sort()).toEqual(ids.sort())
})

test('assignments, and how many each owner has', () => {
  const assignments = labelled(/^Uppdrag$/)
  expect(assignments.length).toBeGreaterThan(10)
  expect(figure('assignments', 'assignments')).toBe(assignments.length)
  const owned: Record<string, number> = {}
  for (const one of assignments) {
    for (const name of names(clause(one, 'Ansvarig'))) owned[name] = (owned[name] ?? 0) + 1
  }
  const told: Record<string, number> = {}
  for (const row of rowsOf('assignments')) {
    if (row['to'] !== null && !row['draft']) told[`${row['to']}`] = (told[`${row['to']}`] ?? 0) + 1
  }
  expect(told).toEqual(owned)
  const nobody = assignments.filter((one) => clause(one, 'Ansvarig') === null)
  expect(rowsOf('assignments').filter((row) => row['to'] === null && !row['draft'])).toHaveLength(
    nobody.length,
  )
})

/** The state of each who is to do an assignment, by the latest word that names them. */
function stateOf(one: Point, owner: string): string {
  let state = 'open'
  for (const word of wordsOn(one)) {
    const by = names(clause(word, 'Av'))
    const spoken = by.length > 0 ? by : [word.minutes.forum]
    const owners = names(clause(one, 'Ansvarig'))
    const concerns =
      owners.length < 2 ||
      spoken.some((name) => name === owner) ||
      (by.length === 0 && word.minutes.forum === one.minutes.forum)
    if (!concerns) continue
    if (/^(?:Klart|Svar på)/.test(word.label)) state = 'done'
    else if (/^Pågår/.test(word.label)) state = 'in_progress'
    else if (/^Avskrivs/.test(word.label)) state = 'dropped'
  }
  return state
}

test('assignments by state', () => {
  const counts: Record<string, number> = {}
  for (const one of labelled(/^Uppdrag$/)) {
    for (const owner of names(clause(one, 'Ansvarig'))) {
      const state = stateOf(one, owner)
      counts[state] = (counts[state] ?? 0) + 1
    }
  }
  for (const state of ['open', 'in_progress', 'done', 'dropped']) {
    expect(figure('assignments', state), state).toBe(counts[state] ?? 0)
  }
})

test('questions, and how many answers each has had', () => {
  const questions = labelled(/^Fråga$/)
  expect(questions.length).toBeGreaterThan(10)
  expect(figure('questions', 'questions')).toBe(questions.length)
  for (const one of questions) {
    const replies = wordsOn(one).filter(({ label }) => /^Svar på/.test(label))
    const answered = rowsOf('questions').filter(
      (row) => row['id'] === idOf(one) && row['state'] === 'answered',
    ).length
    const asked = names(clause(one, 'Till'))
    // Nobody named: any answer settles it. Else each answer settles those it speaks for.
    if (asked.length < 2 && replies.length > 0) expect(answered, idOf(one)).toBe(1)
    const spoken = replies.flatMap((reply) => {
      const by = names(clause(reply, 'Av'))
      return by.length > 0 ? by : [reply.minutes.forum]
    })
    if (asked.length > 1) {
      expect(answered, idOf(one)).toBe(asked.filter((name) => spoken.includes(name)).length)
    }
  }
})

test('referrals, and which are answered', () => {
  const referrals = labelled(/^Lyfts till \S/)
  expect(referrals.length).toBeGreaterThan(5)
  expect(figure('referrals', 'referrals')).toBe(referrals.length)
  const put = labelled(/^Fråga$/).filter((one) => clause(one, 'Till') !== null)
  expect(figure('referrals', 'questions')).toBe(put.length)
  for (const one of referrals) {
    const answered = wordsOn(one).some(({ label }) => /^(?:Svar på|Klart)/.test(label))
    const row = rowsOf('referrals').find(({ id }) => id === idOf(one))
    expect(row?.['state'] === 'answered', idOf(one)).toBe(answered)
    expect(row?.['to'], idOf(one)).toBe(/^Lyfts till (.*)$/.exec(one.label)?.[1])
  }
})

test('anchorings, sought and secured', () => {
  const anchorings = labelled(/^Förankras i /)
  const secured = anchorings.filter((one) =>
    wordsOn(one).some(({ label }) => /^(?:Förankrat|Klart) /.test(label)),
  )
  expect(anchorings.length).toBeGreaterThan(3)
  expect(figure('anchoring', 'anchorings')).toBe(anchorings.length)
  expect(figure('anchoring', 'secured')).toBe(secured.length)
})

test('proposals by state', () => {
  const proposals = labelled(/^Förslag(?: till beslut)?$/)
  const counts: Record<string, number> = {}
  for (const one of proposals) {
    let state = 'unsettled'
    for (const word of wordsOn(one)) {
      const adopts = (clause(word, 'Enligt') ?? '')
        .split(/[,;] ?/)
        .some((ref) => ref !== '' && whole(ref, word.minutes) === idOf(one))
      if (adopts) state = 'adopted'
      else if (/^Avslås /.test(word.label)) state = 'rejected'
      else if (/^Avskrivs /.test(word.label)) state = 'dropped'
      else if (/^Utgår/.test(word.label)) state = 'withdrawn'
    }
    counts[state] = (counts[state] ?? 0) + 1
  }
  expect(proposals.length).toBeGreaterThan(10)
  expect(figure('proposals', 'proposals')).toBe(proposals.length)
  for (const state of ['unsettled', 'adopted', 'rejected', 'dropped', 'withdrawn']) {
    expect(figure('proposals', state), state).toBe(counts[state] ?? 0)
  }
})

test('the figures are those of the rows behind them', () => {
  for (const [report, name] of [
    ['assignments', 'overdue'],
    ['questions', 'late'],
  ] as const) {
    const rows = rowsOf(report).filter((row) => row['overdue'] === true && !row['draft'])
    expect(rows.length, report).toBeGreaterThanOrEqual(Number(figure(report, name)))
  }
  for (const report of reports) {
    for (const row of rowsOf(report)) {
      expect(String(row['on']) <= day, `${report} ${row['id']}`).toBe(true)
      if (row['state'] === 'answered' || row['state'] === 'done') {
        expect(String(row['state_since']) <= day).toBe(true)
      }
    }
  }
})

test('every question of the archive shows its whole life', async () => {
  for (const one of labelled(/^Fråga$/)) {
    const words = ['trace', idOf(one), '--as-of', day, '--format', 'csv']
    const { stdout, code } = await samverkan(words, { cwd: root })
    expect(code, idOf(one)).toBe(0)
    expect(stdout, idOf(one)).toContain(`,${idOf(one)},`)
    for (const reply of wordsOn(one).filter(({ label }) => /^(?:Svar på|Lyfts)/.test(label))) {
      expect(stdout, idOf(one)).toContain(reply.minutes.id)
    }
  }
}, 120_000)
