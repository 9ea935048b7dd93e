import { entriesOf } from '../archive/facts.js'
import { lifeOf } from '../archive/projects.js'
import { listed, type Text } from '../text.js'
import type { Problem, Rule } from './rule.js'
import { isSound } from './sound.js'

export const rule: Rule<'application'> = {
  name: 'granted-project-can-be-evaluated',
  severity: 'warning',
  floor: 'off',
  imported: 'info',
  description: {
    sv: 'Ett beviljat projekt har minst ett mål med indikator, utgångsläge, målvärde och dag för utvärdering.',
    en: 'A granted project has at least one goal with an indicator, a baseline, a target and a day of evaluation.',
  },
  rationale: {
    sv: 'Utan ett mål som går att mäta kan ingen säga vad pengarna ledde till. Är projektet slutredovisat är det för sent, och då är det ett fel.',
    en: 'Without a goal that can be measured nobody can say what the money led to. Once the final report is in it is too late, and then it is an error.',
  },
  on: ['application'],
  has: ['history'],

  *check(document, archive) {
    if (!isSound(document, 'history', 'goals')) return
    const { state, grantedOn, history } = lifeOf(document, archive.today)
    if (grantedOn === null || state === 'withdrawn' || state === 'declined') return
    const reported = history.some(({ status }) => status === 'final_report')
    const severity: Pick<Problem, 'severity'> = reported ? { severity: 'error' } : {}
    const goals = [...entriesOf(document.facts.goals)]
    if (goals.length === 0) {
      yield { at: { key: ['goals'] }, message: noGoal, hint: howToWrite, ...severity }
      return
    }
    const lacking = goals.map(([index, goal]) => ({
      index,
      lacks: wanted.filter(({ key }) => !(key in goal)).map(({ name }) => name),
    }))
    // One that can be measured is enough; the others may be words.
    const [closest] = lacking.sort((a, b) => a.lacks.length - b.lacks.length || a.index - b.index)
    if (!closest || closest.lacks.length === 0) return
    const missing = listed(closest.lacks)
    yield {
      at: { key: ['goals', closest.index] },
      message: {
        sv: `Inget mål går att utvärdera: här saknas ${missing.sv}`,
        en: `No goal can be evaluated: ${missing.en} missing here`,
      },
      hint: howToWrite,
      ...severity,
    }
  },

  examples: [
    {
      today: '2026-11-22',
      files: {
        'applications/f/a.md': application(
          'granted, amount: 450000',
          '{id: g1, text: A, indicator: i, baseline: null, target: 3, evaluate_on: 2023-06-01}',
        ),
        'applications/f/b.md': application('received'),
        'applications/f/c.md': application('withdrawn'),
      },
      says: [],
    },
    {
      today: '2026-11-22',
      files: {
        'applications/f/a.md': application(
          'granted, amount: 450000',
          '{id: g1, text: A, indicator: i}',
        ),
        'applications/f/b.md': application('granted, amount: 450000'),
      },
      says: [
        'applications/f/a.md:6:5 Inget mål går att utvärdera: här saknas utgångsläge, målvärde och dag för utvärdering',
        'applications/f/b.md:1:1 Projektet har inget mål',
      ],
    },
  ],
}

const wanted: readonly { readonly key: string; readonly name: Text }[] = [
  { key: 'indicator', name: { sv: 'indikator', en: 'an indicator' } },
  { key: 'baseline', name: { sv: 'utgångsläge', en: 'a baseline' } },
  { key: 'target', name: { sv: 'målvärde', en: 'a target' } },
  { key: 'evaluate_on', name: { sv: 'dag för utvärdering', en: 'a day of evaluation' } },
]

const noGoal: Text = { sv: 'Projektet har inget mål', en: 'The project has no goal' }

const howToWrite: Text = {
  sv: 'Skriv till exempel `goals: [{id: g1, text: …, indicator: …, baseline: null, target: …, evaluate_on: 2027-06-01}]`; ett okänt utgångsläge är `null`.',
  en: 'Write for instance `goals: [{id: g1, text: …, indicator: …, baseline: null, target: …, evaluate_on: 2027-06-01}]`; a baseline that is not known is `null`.',
}

function application(status: string, goal?: string): string {
  const granted =
    status === 'withdrawn' ? '{on: 2022-03-01, status: granted, amount: 450000}, ' : ''
  const history = `history: [${granted}{on: 2022-03-08, status: ${status}}]`
  const goals = goal === undefined ? '' : `goals:\n  - ${goal}\n`
  return `---\ntype: application\nfund: f\n${history}\n${goals}---\n`
}
