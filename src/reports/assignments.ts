import { allMatters } from '../archive/said/matters.js'
import { askedFrom, assignmentStates, choiceOptions } from './assignments/choices.js'
import { overviewOf } from './assignments/overview.js'
import { count } from './count.js'
import type { Report } from './report.js'
import { matterFilter, matterOptions } from './said/filters.js'

export const report: Report = {
  name: 'assignments',
  aliases: ['uppdrag'],
  description: {
    sv: 'Uppdrag per ansvarig: öppna, pågående, försenade, och de som saknar ansvarig eller datum',
    en: 'Assignments by owner: open, in progress, overdue, and those without owner or date',
  },
  options: [...choiceOptions, ...matterOptions],
  counts: [
    count('assignments', 'uppdrag', 'assignments'),
    count('open', 'öppna', 'open'),
    count('in_progress', 'pågår', 'in progress'),
    count('done', 'klara', 'done'),
    count('dropped', 'avskrivna', 'dropped'),
    count('overdue', 'försenade', 'overdue'),
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport uppdrag', en: 'samverkan report assignments' },
      says: { sv: 'vem som ska göra vad, och när', en: 'who is to do what, and when' },
    },
    {
      command: {
        sv: 'samverkan rapport uppdrag --overdue --forum nosk-dst',
        en: 'samverkan report assignments --overdue --forum nosk-dst',
      },
      says: { sv: 'ett forums försenade uppdrag', en: 'what is overdue in one forum' },
    },
    {
      command: {
        sv: 'samverkan rapport uppdrag --without datum',
        en: 'samverkan report assignments --without date',
      },
      says: { sv: 'uppdrag som saknar slutdatum', en: 'assignments with no day named' },
    },
  ],
  build(archive, query) {
    const filter = matterFilter(query, assignmentStates, archive)
    const matters = allMatters(archive).filter(({ kind }) => kind === 'assignment')
    return overviewOf(matters, filter, askedFrom(query), archive)
  },
}
