import type { Literals } from '../gitdir.js'
import { settings } from './harness.js'

// An archive in which every text tries to do something where it is shown.

/** As YAML: JSON is a part of it. */
const q = (text: string) => JSON.stringify(text)

/** A document with these lines. */
export const document = (lines: readonly string[], body = '') =>
  `---\n${lines.join('\n')}\n---\n${body}`

/** Text as one could type it in a body: no line breaks, nothing that is not a character. */
const typed = (text: string) =>
  text.replace(/[\r\n\0\u2028\u2029\u0085]/g, ' ').replace(/\p{Cs}/gu, '?')

/** What may stand in the settings: anything else there is an error before all others. */
const plain = (text: string) =>
  /[\p{C}\p{Zl}\p{Zp}]|\d{4}-?\d{4}|^.{200}/u.test(text) ? 'x' : text

/** Documents of every type that say each of these strings wherever text may stand. */
export function hostileFiles(texts: readonly string[]): Literals {
  const files: Record<string, string> = {
    'samverkan.yaml': [
      `${settings}topics:`,
      ...texts.map((text, at) => `  - {id: t${at}, label: ${q(plain(text))}}`),
      '',
    ].join('\n'),
    ...minutesAndPlan(texts),
    'forums/hem/forum.md': forum('hem', 'Hemgruppen', [
      'approval: next_meeting',
      'based_on: [avtal-0]',
    ]),
  }
  texts.forEach((text, at) => {
    files[`funds/medel-${at}.md`] = document([
      'type: fund',
      `id: medel-${at}`,
      `name: ${q(text)}`,
      'year: 2026',
      `lines: [{text: ${q(text)}, kind: project, amount: 1}]`,
    ])
    files[`parties/p${at}.md`] = document([
      'type: party',
      `id: p${at}`,
      `name: ${q(text)}`,
      'kind: civil_society',
      `aliases: [${q(`${text} ${at}`)}]`,
    ])
    files[`forums/f${at}/forum.md`] = forum(`f${at}`, text, [
      'parent: hem',
      `purpose: ${q(text)}`,
      `x_a: ${q(text)}`,
    ])
    files[`agreements/avtal-${at}.md`] = agreement(text, at)
    files[`applications/medel-${at}/projekt-${at}.md`] = application(text, at)
  })
  return files
}

/** The same in few documents, for lists that are long. */
export const hostileLists = (texts: readonly string[]): Literals => ({
  'samverkan.yaml': settings,
  'forums/hem/forum.md': forum('hem', 'Hemgruppen', ['approval: next_meeting']),
  ...minutesAndPlan(texts),
  ...Object.fromEntries(
    texts.map((text, at) => [`agreements/avtal-${at}.md`, agreement(text, at)]),
  ),
})

const minutesAndPlan = (texts: readonly string[]): Literals => ({
  'forums/hem/minutes/2026-02-02.md': document(
    [
      'type: minutes',
      'id: hem-2026-02-02',
      'forum: hem',
      'date: 2026-02-02',
      'start: "09:00"',
      'mode: digital',
      'kind: formal',
      'status: circulated',
    ],
    `\n# Protokoll\n\n## 1. Allt\n\n${texts.map((text, at) => said(typed(text), at)).join('\n\n')}\n`,
  ),
  'forums/hem/plans/2026.md': document([
    'type: plan',
    'id: hem-plan-2026',
    'forum: hem',
    'period: {start: 2026-01-01, end: 2026-12-31}',
    'goals:',
    ...texts.map((text, at) => `  - {id: m${at}, text: ${q(text.slice(0, 60))}}`),
    'activities:',
    ...texts.map(
      (text, at) =>
        `  - {id: k${at}, goal: m${at}, text: x, responsible: {party: region-18, role: ${q(text.slice(0, 60))}}}`,
    ),
  ]),
})

const agreement = (text: string, at: number) =>
  document(
    [
      'type: agreement',
      `id: avtal-${at}`,
      `title: ${q(text)}`,
      'kind: agreement',
      'level: county',
      `legal_basis: [${q(text)}]`,
    ],
    `\n# ${typed(text)}\n`,
  )

const application = (text: string, at: number) =>
  document(
    [
      'type: application',
      `id: projekt-${at}`,
      `title: ${q(text)}`,
      `fund: medel-${at}`,
      `applicant: p${at}`,
      `parties: [{party: p${at}}, {party: region-18}]`,
      'period: {start: 2023-01-01, end: 2024-12-31}',
      'amount_applied: 1000',
      `topics: [t${at}]`,
      'history:',
      '  - {on: 2022-10-01, status: received}',
      '  - {on: 2022-12-01, status: granted, amount: 1000}',
      'follow_ups:',
      `  - {on: 2026-01-02, outcome: ceased, reason: funding, lessons: [{topic: t${at}, text: ${q(text)}}]}`,
    ],
    `\n# ${typed(text)}\n`,
  )

const forum = (id: string, name: string, more: readonly string[]) =>
  document([
    'type: forum',
    `id: ${id}`,
    `name: ${q(name)}`,
    'level: county',
    'kind: officials',
    ...more,
  ])

/** One string as a heading, a decision, an assignment, a question, a referral and an anchoring. */
const said = (text: string, at: number) => `## ${at + 2}. ${text}

Föredragande: ${text}. Ämnen: ${text}. Underlag: [${text}](<files/${text}>).

**${at + 2}.1 Beslut:** ${text}

**${at + 2}.2 Uppdrag:** ${text}. Ansvarig: ${text}. Senast: ${text}.

**${at + 2}.3 Fråga:** ${text}. Till: f${at}. Svar senast: 2026-03-01.

**${at + 2}.4 Lyfts till f${at}:** ${text}. Svar senast: 2026-03-01.

**${at + 2}.5 Förankras i ${text}:** ${text}

**${at + 2}.6 Förslag:** ${text}. Från: ${text}.

**${text}:** ${text}`
