import { counted, percent, percents } from '../../format.js'
import { same, type Text } from '../../text.js'
import { sumOf } from '../projects/blocks.js'
import { fewestKnown, type Survival } from '../projects/survival.js'
import type { Facts, Figure } from '../view.js'
import type { Gathered } from './gathered.js'

type Figures = Readonly<Record<string, Figure>>

/** The main figures, a line each: what can be read in half a minute. */
export function inShort(figures: Figures, { survival }: Gathered): Facts {
  const lines: Facts['facts'][number][] = []
  const number = (name: string) => Number(figures[name] ?? 0)
  const add = (sv: string, en: string, value: Text) => lines.push({ label: { sv, en }, value })
  const withLate = (name: string, lateName: string, one: string): Text => {
    const [all, late] = [number(name), number(lateName)]
    if (late === 0) return same(String(all))
    return {
      sv: `${all}, varav ${late} ${late === 1 ? one : 'försenade'}`,
      en: `${all}, ${late} of them late`,
    }
  }

  if ('forums' in figures) add('Forum', 'Forums', same(String(number('forums'))))
  if ('decisions' in figures) {
    const [decided, stood] = [number('decisions'), number('positions')]
    add('Beslut senaste året', 'Decided in the last year', {
      sv: `${decided} beslut, ${stood} ställningstaganden`,
      en: `${decided} decisions, ${stood} positions`,
    })
    add(
      'Uppdrag kvar',
      'Assignments left',
      withLate('assignments_left', 'assignments_overdue', 'försenat'),
    )
    add(
      'Frågor utan svar',
      'Questions open',
      withLate('questions_waiting', 'questions_late', 'försenad'),
    )
    add(
      'Lyft utan svar',
      'Referrals open',
      withLate('referrals_waiting', 'referrals_late', 'försenad'),
    )
  }
  if ('agreements_in_force' in figures) {
    const [hold, watch] = [number('agreements_in_force'), number('agreements_lapsing')]
    add('Överenskommelser', 'Agreements', {
      sv: `${hold} gäller, ${watch} att bevaka inom ett år`,
      en: `${hold} in force, ${watch} to watch within a year`,
    })
  }
  if (number('projects') > 0) projectLines(figures, survival, add)
  const share = survival.shares
  if (share.n >= fewestKnown && share.share !== null && share.low !== null && share.high !== null) {
    const [part, range] = [percent(share.share), percents(share.low, share.high)]
    add('Lever kvar', 'Live on', {
      sv: `${share.k} av ${share.n} kända, ${part.sv} (${range.sv})`,
      en: `${share.k} of ${share.n} known, ${part.en} (${range.en})`,
    })
  } else if (share.n > 0) {
    add('Lever kvar', 'Live on', {
      sv: `${share.k} av ${share.n} kända`,
      en: `${share.k} of ${share.n} known`,
    })
  }
  return { kind: 'facts', heading: { sv: 'I korthet', en: 'In short' }, facts: lines }
}

function projectLines(
  figures: Figures,
  { inState: { ongoing } }: Survival,
  add: (sv: string, en: string, value: Text) => unknown,
): void {
  const [due, late] = [Number(figures['followups_due']), Number(figures['reports_overdue'])]
  const money = sumOf(ongoing)
  add(
    'Pågående projekt',
    'Ongoing projects',
    ongoing.length === 0
      ? same('0')
      : {
          sv: `${ongoing.length}, med ${money.sv} beviljade`,
          en: `${ongoing.length}, with ${money.en} granted`,
        },
  )
  add(
    'Att följa upp',
    'To follow up',
    counted(due, { sv: 'projekt', en: 'project' }, { sv: 'projekt', en: 'projects' }),
  )
  add(
    'Slutrapporter',
    'Final reports',
    counted(late, { sv: 'försenad', en: 'late' }, { sv: 'försenade', en: 'late' }),
  )
}
