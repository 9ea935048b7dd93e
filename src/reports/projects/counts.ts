import { count } from '../count.js'
import type { Count } from '../report.js'
import { fewNote } from './groups.js'
import type { Mode } from './modes.js'
import { fewestKnown } from './survival.js'

const from = { figure: 'known', least: fewestKnown, note: fewNote }

/** The share alive, which too few known outcomes say nothing of. */
export const shareAlive: Count = {
  ...count('share', 'andel som lever kvar av kända', 'share alive of known', 'share'),
  from,
}

const survived: readonly Count[] = [
  count('granted', 'beviljade projekt', 'projects granted'),
  count('ongoing', 'pågår', 'ongoing'),
  count('alive', 'lever kvar', 'alive'),
  count('ceased', 'upphört', 'ceased'),
  count('new_project', 'nya medel', 'new money'),
  count('unknown', 'okänt', 'unknown'),
  count('pending', 'följs upp senare', 'not due yet'),
  shareAlive,
  { ...count('coverage', 'andel med känt utfall', 'share with a known outcome', 'share'), from },
  count('amount_granted', 'beviljat, kända belopp', 'granted, known amounts', 'amount'),
  count('amount_alive', 'beviljat till det som lever kvar', 'granted to what lives on', 'amount'),
]

/** The figures that say most, of each answer about projects. */
export const projectCounts: Readonly<Record<Mode | 'overview', readonly Count[]>> = {
  overview: survived,
  survived,
  ongoing: [
    count('ongoing', 'pågår', 'ongoing'),
    count('ends_soon', 'tar slut snart', 'ending soon'),
    count('unreported', 'slut utan slutrapport', 'ended without a final report'),
    count('overdue', 'slutrapporten försenad', 'final report overdue'),
    count('amount_ongoing', 'beviljat till det som pågår', 'granted to what goes on', 'amount'),
    count('amount_paid', 'utbetalt till det som pågår', 'paid to what goes on', 'amount'),
  ],
  duration: [
    count('projects', 'beviljade projekt', 'projects granted'),
    count('amount_granted', 'beviljat, kända belopp', 'granted, known amounts', 'amount'),
    ...(
      [
        ['under_12', 'under 12 månader', 'under 12 months'],
        ['from_12', '12–23 månader', '12–23 months'],
        ['from_24', 'minst 24 månader', '24 months or more'],
        ['unknown', 'okänd tid', 'time not known'],
      ] as const
    ).flatMap(([key, sv, en]) => [
      count(`became.${key}.projects`, `projekt, ${sv}`, `projects, ${en}`),
      count(`became.${key}.amount`, `kronor, ${sv}`, `money, ${en}`, 'amount'),
      count(`became.${key}.share`, `andel, ${sv}`, `share, ${en}`, 'share'),
    ]),
  ],
  followups: [
    count('due', 'borde ha följts upp', 'should have been asked about'),
    count('never', 'aldrig uppföljda', 'never asked'),
    count('stale', 'för gammalt svar', 'answer too old'),
    count('next', 'på tur', 'due next'),
    count('amount_due', 'beviljat till de försenade', 'granted to those late', 'amount'),
  ],
  similar: [
    count('alike', 'liknande ansökningar', 'similar applications'),
    count('granted', 'beviljade', 'granted'),
    count('alive', 'lever kvar', 'alive'),
    count('ceased', 'upphört', 'ceased'),
    count('declined', 'avslag', 'declined'),
    count('amount_granted', 'beviljat, kända belopp', 'granted, known amounts', 'amount'),
  ],
  seekingParties: [
    count('seeking', 'söker parter', 'seeking parties'),
    count('drafts', 'utkast', 'drafts'),
    count('received', 'inkomna', 'received'),
    count('needs_party', 'saknar en part', 'lacking a party'),
    count('needs_region', 'saknar en region', 'lacking a region'),
    count('needs_municipality', 'saknar en kommun', 'lacking a municipality'),
  ],
}
