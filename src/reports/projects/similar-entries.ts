import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import { entriesOf } from '../../archive/facts.js'
import { kronor, shortDay } from '../../format.js'
import { each, join, listed, same, type Text } from '../../text.js'
import { column } from '../column.js'
import { topicName } from '../said/naming.js'
import type { Entries, Entry, EntryFact, Row, Table } from '../view.js'
import type { Counted } from './counted.js'
import { isAlikeInMatter, type Likeness } from './likeness.js'
import { projectStateLabels } from './state-labels.js'

/** The most alike, one after the other: why each is listed, what it got and what became of it. */
export const likenessEntries = (alike: readonly Likeness[], archive: Archive): Entries => ({
  kind: 'entries',
  heading: { sv: 'De mest lika', en: 'The most alike' },
  from: 1,
  entries: alike.map((one) => entryOf(one, archive)),
})

function entryOf(one: Likeness, archive: Archive): Entry {
  const { project } = one
  const facts: EntryFact[] = [
    { label: { sv: 'Lika i', en: 'Alike in' }, value: why(one, archive) },
    { label: { sv: 'Pengar', en: 'Money' }, value: moneyWords(project) },
  ]
  const ended = outcomeWords(project)
  if (ended !== null) facts.push({ label: { sv: 'Utfall', en: 'Outcome' }, value: ended })
  for (const lesson of lessonsOf(project)) {
    facts.push({ label: { sv: 'Lärdom', en: 'Lesson' }, value: same(lesson) })
  }
  return {
    title: same(project.title),
    aside: projectStateLabels[project.state],
    under: null,
    facts,
    id: project.id,
  }
}

/** "ämnet samsjuklighet, målgruppen vuxna, ordet stöd, parten Kristianstad, medlen NÖSK 2022". */
function why(one: Likeness, archive: Archive): Text {
  const parts: Text[] = []
  if (one.continues)
    parts.push({ sv: 'den ena fortsätter den andra', en: 'one continues the other' })
  const add = (words: readonly (string | Text)[], single: Text, several: Text) => {
    if (words.length === 0) return
    const [what, names] = [words.length === 1 ? single : several, listed(words)]
    parts.push(each((lang) => `${what[lang]} ${names[lang]}`))
  }
  add(
    one.topics.map((topic) => topicName(topic, archive)),
    { sv: 'ämnet', en: 'the topic' },
    { sv: 'ämnena', en: 'the topics' },
  )
  add(
    one.targetGroups.map((group) => group.replaceAll('-', ' ')),
    { sv: 'målgruppen', en: 'the target group' },
    { sv: 'målgrupperna', en: 'the target groups' },
  )
  add(
    one.words.map((word) => ({ sv: `”${word}”`, en: `“${word}”` })),
    { sv: 'ordet', en: 'the word' },
    { sv: 'orden', en: 'the words' },
  )
  add(
    one.parties.map((party) => archive.name(party)),
    { sv: 'parten', en: 'the party' },
    { sv: 'parterna', en: 'the parties' },
  )
  if (one.fund !== null) {
    const name = archive.name(one.fund)
    parts.push({ sv: `medlen ${name.sv}`, en: `the fund ${name.en}` })
  }
  return join(parts, '; ')
}

function moneyWords({ granted, amount, face, state }: Counted): Text {
  const asked = face.document.facts.amount_applied
  const sought = typeof asked === 'number' ? kronor(asked) : { sv: 'okänt', en: 'unknown' }
  if (!granted || state === 'withdrawn') {
    return { sv: `sökt ${sought.sv}`, en: `applied for ${sought.en}` }
  }
  const given = amount === null ? { sv: 'okänt', en: 'unknown' } : kronor(amount)
  return { sv: `beviljat ${given.sv}`, en: `granted ${given.en}` }
}

/** "lever kvar 15 jun 2026, enkät" · "upphörde 15 jun 2023, skäl: finansiering". */
function outcomeWords({ face, state, granted }: Counted): Text | null {
  const label = (key: 'outcome' | 'evidence' | 'reason', value: string) =>
    valueLabel('application', ['follow_ups', 0, key], value)
  if (state === 'ceased' && face.ceasedOn !== null) {
    const day = shortDay(face.ceasedOn)
    const reason = face.last?.reason
    const because = reason === undefined ? null : label('reason', reason)
    return {
      sv: `upphörde ${day.sv}${because ? `, skäl: ${because.sv}` : ''}`,
      en: `ceased ${day.en}${because ? `, reason: ${because.en}` : ''}`,
    }
  }
  if (!granted || state === 'withdrawn') {
    const last = face.history.at(-1)
    if (last === undefined) return null
    const [what, day] = [
      valueLabel('application', ['history', 0, 'status'], last.status),
      shortDay(last.on),
    ]
    const note = last.note === undefined ? '' : `: ${last.note}`
    return each((lang) => `${what[lang]} ${day[lang]}${note}`)
  }
  if (face.last !== null) {
    const [what, day] = [label('outcome', face.last.outcome), shortDay(face.last.on)]
    const how = face.last.evidence === undefined ? null : label('evidence', face.last.evidence)
    return each((lang) => `${what[lang]} ${day[lang]}${how ? `, ${how[lang]}` : ''}`)
  }
  if (face.end === null) return null
  const day = shortDay(face.end)
  return state === 'ongoing'
    ? { sv: `pågår till ${day.sv}`, en: `goes on until ${day.en}` }
    : { sv: `medlen slut ${day.sv}`, en: `the money ended ${day.en}` }
}

const lessonsOf = ({ links }: Counted): readonly string[] =>
  links
    .flatMap(({ answers }) => answers)
    .flatMap(({ lessons }) => [...entriesOf(lessons)].flatMap(([, { text }]) => text ?? []))

/** A row per project with anything in common: the list behind the figures. */
export const likenessTable = (alike: readonly Likeness[]): Table => ({
  kind: 'table',
  name: 'similar',
  heading: { sv: 'Listan bakom siffrorna', en: 'The list behind the figures' },
  hidden: true,
  columns: [
    column('id', 'id', 'id', 'id'),
    column('title', 'titel', 'title'),
    column('state', 'läge', 'state', 'id'),
    column('score', 'likhet', 'likeness', 'integer'),
    column('alike', 'lika i sak', 'alike in matter', 'boolean'),
    column('continues', 'fortsätter', 'continues', 'boolean'),
    column('topics', 'ämnen', 'topics'),
    column('target_groups', 'målgrupper', 'target groups'),
    column('words', 'ord', 'words'),
    column('party_ids', 'parter', 'parties'),
    column('fund', 'medel', 'fund', 'id'),
    column('amount_applied', 'sökt', 'applied', 'amount'),
    column('amount', 'beviljat', 'granted', 'amount'),
    column('outcome', 'utfall', 'outcome', 'id'),
    column('path', 'fil', 'file'),
  ],
  rows: alike.map((one): Row => {
    const { project } = one
    return {
      id: project.id,
      title: project.title,
      state: project.state,
      score: one.score,
      alike: isAlikeInMatter(one),
      continues: one.continues,
      topics: one.topics.join(' '),
      target_groups: one.targetGroups.join(' '),
      words: one.words.join(' '),
      party_ids: one.parties.join(' '),
      fund: one.fund,
      amount_applied: project.face.document.facts.amount_applied ?? null,
      amount: project.granted ? project.amount : null,
      outcome: project.face.last?.outcome ?? null,
      path: project.face.document.path,
    }
  }),
})
