// Funds and applications as documents, and what an application was on earlier days.
import { paragraph, wrap } from './words.mjs'

export function fundText(cluster, { id, year, budget }) {
  return `---
type: fund
id: ${id}
name: Samverkansmedel för ${cluster.field} i ${cluster.county.sv} ${year}
year: ${year}
budget: ${budget}
decided_on: ${year - 1}-12-04
owner_forum: ${cluster.steering.id}
rules: {single_party: warn, one_sided: warn, min_months: 12}
rounds: [{id: "${year}-1", opens: ${year}-01-10, closes: ${year}-03-01}]
---

Medlen fördelas en gång om året efter ansökan. En ansökan har minst två parter, och både
kommuner och region står bakom den.
`
}

/** The application as it stood at the end of each day when something was added to it. */
export function applicationStages(cluster, project) {
  const { entries, followUps } = project
  const days = [...new Set([...entries, ...followUps].map(({ on }) => on))].sort()
  const body = applicationBody(project)
  return days.map((on) => ({ on, text: () => `${frontMatter(cluster, project, on)}${body}` }))
}

function frontMatter(cluster, project, day) {
  const { id, fund, year, title, applicant, partners, start, end, amount } = project
  const entries = project.entries.filter(({ on }) => on <= day)
  const followUps = project.followUps.filter(({ on }) => on <= day)
  const isGranted = entries.some(({ status }) => status === 'granted')
  const isReported = entries.some(({ status }) => status === 'final_report')
  const lines = [
    'type: application',
    `id: ${id}`,
    `title: ${title}`,
    `fund: ${fund}`,
    `round: "${year}-1"`,
    `applicant: ${applicant}`,
    'parties:',
    ...partners.map((party) => `  - {party: ${party}}`),
    `  - {party: ${cluster.region}, role: co_funder}`,
    `  - {party: ${cluster.parties.users}, role: participant}`,
    `period: {start: ${start}, end: ${end}}`,
    `amount_applied: ${amount}`,
    ...(isReported
      ? [
          `amount_paid: ${amount}`,
          `amount_used: ${project.used}`,
          `amount_returned: ${amount - project.used}`,
        ]
      : []),
    'history:',
    ...entries.map((entry) => historyRow(project, entry)),
    ...(followUps.length > 0
      ? ['follow_ups:', ...followUps.map((one) => followUpRow(project, one))]
      : []),
    ...(isGranted && project.reportDue ? [`final_report_due: ${project.reportDue}`] : []),
    'goals:',
    `  - {id: g1, text: Fler får stöd i rätt tid, indicator: antal personer som nåtts, baseline: ${project.year % 40}, target: ${80 + (project.year % 60)}, evaluate_on: ${end}}`,
    `  - {id: g2, text: Verksamheterna känner till varandras arbete, indicator: andel i enkät, baseline: 40, target: 75, evaluate_on: ${end}}`,
    `after_project: {plan: Arbetet tas in i ordinarie verksamhet., owner: ${applicant}, decided: false}`,
    `topics: [${project.topic}]`,
  ]
  return `---\n${lines.join('\n')}\n---\n`
}

function historyRow({ item }, { on, status, amount, end }) {
  const more =
    (amount === undefined ? '' : `, amount: ${amount}, item: ${item}`) +
    (end === undefined ? '' : `, end: ${end}`)
  return `  - {on: ${on}, status: ${status}${more}}`
}

function followUpRow({ applicant }, { on, outcome, ceased, reason }) {
  const more = ceased
    ? `ceased_on: ${ceased}, reason: ${reason}, evidence: interview`
    : 'form: regular_operations, evidence: survey'
  return `  - {on: ${on}, outcome: ${outcome}, ${more}, answered_by: {party: ${applicant}, role: enhetschef}}`
}

function applicationBody({ title, draw }) {
  const part = (heading, count) =>
    `## ${heading}\n\n${Array.from({ length: count }, () => wrap(paragraph(draw, draw.int(2, 4)))).join('\n\n')}\n`
  const steps = ['Kartläggning', 'Utbildning', 'Prövning i två kommuner', 'Utvärdering']
  return [
    `\n# ${title}\n`,
    part('Bakgrund och behov', draw.int(1, 3)),
    part('Genomförande', draw.int(1, 2)),
    `${steps.map((step) => `- ${step}`).join('\n')}\n`,
    part('Samverkan', 1),
    part('Efter projektet', 1),
  ].join('\n')
}
