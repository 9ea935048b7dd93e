import { UserError } from '../errors.js'
import { count } from './count.js'
import { filterFrom, filterOptions } from './projects/filters.js'
import { groupings } from './projects/groups.js'
import { overview } from './projects/overview.js'
import { survived } from './projects/survived.js'
import type { Query, Report } from './report.js'

export const report: Report = {
  name: 'projects',
  aliases: ['projekt'],
  description: {
    sv: 'Vilka projekt som pågår, och hur många av de tidigare som lever kvar',
    en: 'Which projects are going on, and how many of the earlier ones are still alive',
  },
  options: [
    {
      flags: '--survived',
      description: {
        sv: 'hur många tidigare projekt som lever kvar utan projektmedel',
        en: 'how many earlier projects live on without project money',
      },
    },
    {
      flags: '--strict',
      description: {
        sv: 'räkna inte det som bara lever kvar delvis som kvar',
        en: 'do not count what lives on only in part as alive',
      },
    },
    {
      flags: '--by <what>',
      description: {
        sv: 'en rad per beslutsår (year), medel (fund), ämne (topic), eller en och flera parter (joint)',
        en: 'a row per year of decision, fund, topic, or one and several parties (joint)',
      },
      choices: groupings,
    },
    ...filterOptions,
  ],
  counts: [
    count('granted', 'beviljade projekt', 'projects granted'),
    count('ongoing', 'pågår', 'ongoing'),
    count('alive', 'lever kvar', 'alive'),
    count('ceased', 'upphört', 'ceased'),
    count('new_project', 'nya medel', 'new money'),
    count('unknown', 'okänt', 'unknown'),
    count('pending', 'följs upp senare', 'not due yet'),
    count('share', 'andel som lever kvar av kända', 'share alive of known', 'share'),
    count('coverage', 'andel med känt utfall', 'share with a known outcome', 'share'),
    count('amount_granted', 'beviljat, kända belopp', 'granted, known amounts', 'amount'),
    count('amount_alive', 'beviljat till det som lever kvar', 'granted to what lives on', 'amount'),
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport projekt', en: 'samverkan report projects' },
      says: {
        sv: 'vad som pågår, vad som är slut och vad som väntar',
        en: 'what goes on, has ended, and waits',
      },
    },
    {
      command: {
        sv: 'samverkan rapport projekt --survived --fund nosk-2022',
        en: 'samverkan report projects --survived --fund nosk-2022',
      },
      says: { sv: 'vad som blev kvar av ett års medel', en: 'what is left of one year’s fund' },
    },
    {
      command: {
        sv: 'samverkan rapport projekt --survived --format csv',
        en: 'samverkan report projects --survived --format csv',
      },
      says: { sv: 'listan bakom siffrorna', en: 'the list behind the figures' },
    },
  ],

  build(archive, query) {
    const filter = filterFrom(query, archive)
    if (!query.survived) {
      refuseWithoutSurvived(query)
      return overview(archive, filter)
    }
    const by = groupings.find((grouping) => grouping === query.by) ?? 'year'
    return survived(archive, filter, { strict: query.strict === true, by })
  },
}

/** What only means something with `--survived` would else be ignored without a word. */
function refuseWithoutSurvived({ strict, by }: Query): void {
  const given = strict === true ? '--strict' : typeof by === 'string' ? '--by' : null
  if (given === null) return
  throw new UserError(
    'call',
    { sv: `${given} går bara ihop med --survived`, en: `${given} goes only with --survived` },
    { sv: 'Lägg till --survived.', en: 'Add --survived.' },
  )
}
