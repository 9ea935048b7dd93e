import { projectCounts } from './projects/counts.js'
import { durationView } from './projects/duration.js'
import { filterFrom, filterOptions } from './projects/filters.js'
import { followupsView } from './projects/followups.js'
import { groupingOf, modeOf, modeOptions } from './projects/modes.js'
import { ongoingView } from './projects/ongoing.js'
import { overview } from './projects/overview.js'
import { seekingView } from './projects/seeking.js'
import { similarView } from './projects/similar.js'
import { survived } from './projects/survived.js'
import { withinAsked } from './projects/within.js'
import type { Report } from './report.js'

export const report: Report = {
  name: 'projects',
  aliases: ['projekt'],
  description: {
    sv: 'Vilka projekt som pågår, och hur många av de tidigare som lever kvar',
    en: 'Which projects are going on, and how many of the earlier ones are still alive',
  },
  options: [...modeOptions, ...filterOptions],
  counts: (query) => projectCounts[modeOf(query) ?? 'overview'],
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
    {
      command: {
        sv: 'samverkan rapport projekt --ongoing --format html -o pagar.html',
        en: 'samverkan report projects --ongoing --format html -o ongoing.html',
      },
      says: { sv: 'vad som pågår, med bild', en: 'what goes on, with a picture' },
    },
    {
      command: {
        sv: 'samverkan rapport projekt --duration',
        en: 'samverkan report projects --duration',
      },
      says: { sv: 'kronor till korta och långa projekt', en: 'money by length' },
    },
    {
      command: {
        sv: 'samverkan rapport projekt --followups --within 1år',
        en: 'samverkan report projects --followups --within 1y',
      },
      says: { sv: 'vem som ska frågas, och när', en: 'whom to ask, and when' },
    },
    {
      command: {
        sv: 'samverkan rapport projekt --similar nosk-2026-06',
        en: 'samverkan report projects --similar nosk-2026-06',
      },
      says: { sv: 'har någon prövat det förut?', en: 'has anybody tried it before?' },
    },
    {
      command: {
        sv: 'samverkan rapport projekt --seeking-parties',
        en: 'samverkan report projects --seeking-parties',
      },
      says: { sv: 'vem som behöver en part till', en: 'who needs one more party' },
    },
  ],

  build(archive, query) {
    const mode = modeOf(query)
    const filter = filterFrom(query, archive)
    switch (mode) {
      case null:
        return overview(archive, filter)
      case 'survived':
        return survived(archive, filter, { strict: query.strict === true, by: groupingOf(query) })
      case 'ongoing':
        return ongoingView(archive, filter, withinAsked(query))
      case 'duration':
        return durationView(archive, filter)
      case 'followups':
        return followupsView(archive, filter, withinAsked(query))
      case 'similar':
        return similarView(archive, filter, String(query.similar))
      case 'seekingParties':
        return seekingView(archive, filter)
    }
  },
}
