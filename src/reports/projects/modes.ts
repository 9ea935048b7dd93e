import { UserError } from '../../errors.js'
import type { Query, ReportOption } from '../report.js'
import { refuseTogether } from '../said/asked.js'
import { type Grouping, groupings } from './groups.js'

/** What can be asked about projects; each of these has a flag, and none of them is the overview. */
const modes = ['survived', 'ongoing', 'duration', 'followups', 'similar', 'seekingParties'] as const
export type Mode = (typeof modes)[number]

const option = (flags: string, sv: string, en: string): ReportOption => ({
  flags,
  description: { sv, en },
})

export const modeOptions: readonly ReportOption[] = [
  option(
    '--survived',
    'hur många tidigare projekt som lever kvar utan projektmedel',
    'how many earlier projects live on without project money',
  ),
  option(
    '--ongoing',
    'vad som pågår, med tider och slutrapporter, och vad som är slut utan slutrapport',
    'what goes on, with days and final reports, and what has ended without one',
  ),
  option(
    '--duration',
    'antal och kronor till korta och långa projekt, som beviljade och som de blev',
    'number and money of short and long projects, as granted and as they became',
  ),
  option(
    '--followups',
    'vilka projekt som ska följas upp, och vem som ska frågas',
    'which projects are to be followed up, and whom to ask',
  ),
  option(
    '--similar <id>',
    'tidigare ansökningar som liknar denna, och hur det gick för dem',
    'earlier applications like this one, and what became of them',
  ),
  option(
    '--seeking-parties',
    'utkast och inkomna ansökningar som saknar en part eller en sida',
    'drafts and applications received that lack a party or a side',
  ),
  option(
    '--within <period>',
    'hur långt fram --ongoing och --followups ser: 6m (annars det), 90d, 1år',
    'how far ahead --ongoing and --followups look: 6m (unless said), 90d, 1y',
  ),
  option(
    '--strict',
    'räkna inte det som bara lever kvar delvis som kvar',
    'do not count what lives on only in part as alive',
  ),
  {
    ...option(
      '--by <what>',
      'en rad per beslutsår (year), medel (fund), ämne (topic), eller en och flera parter (joint)',
      'a row per year of decision, fund, topic, or one and several parties (joint)',
    ),
    choices: groupings,
  },
]

/** Which of them was asked for; null is the overview. Throws `UserError('call')` for two at once. */
export function modeOf(query: Query): Mode | null {
  refuseTogether(query, modes)
  const mode = modes.find((one) => query[one] !== undefined && query[one] !== false) ?? null
  for (const [flag, wanted] of Object.entries(goesWith)) {
    const given = query[flag] !== undefined && query[flag] !== false
    if (given && !wanted.some((one) => one === mode)) throw goesOnlyWith(flag, wanted)
  }
  if (mode === 'seekingParties' && query['cohort'] !== undefined) throw undecided
  return mode
}

const undecided = new UserError('call', {
  sv: '--cohort går inte ihop med --seeking-parties: där är inget beslutat än',
  en: '--cohort does not go with --seeking-parties: nothing is decided there yet',
})

/** What only means something with some of them would else be ignored without a word. */
const goesWith: Readonly<Record<string, readonly Mode[]>> = {
  strict: ['survived'],
  by: ['survived'],
  within: ['ongoing', 'followups'],
}

export const groupingOf = ({ by }: Query): Grouping =>
  groupings.find((grouping) => grouping === by) ?? 'year'

function goesOnlyWith(flag: string, wanted: readonly Mode[]): UserError {
  const names = wanted.map((one) => `--${one}`)
  const [sv, en] = [names.join(' eller '), names.join(' or ')]
  return new UserError(
    'call',
    { sv: `--${flag} går bara ihop med ${sv}`, en: `--${flag} goes only with ${en}` },
    { sv: `Lägg till ${sv}.`, en: `Add ${en}.` },
  )
}
