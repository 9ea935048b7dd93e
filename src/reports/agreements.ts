import { agreementFilter, agreementFilterOptions } from './agreements/filters.js'
import { agreementsView } from './agreements/overview.js'
import { count } from './count.js'
import type { Report } from './report.js'
import { refuseTogether } from './said/asked.js'
import { spanAsked } from './span.js'

export const report: Report = {
  name: 'agreements',
  aliases: ['överenskommelser', 'avtal'],
  description: {
    sv: 'Överenskommelser: läge, hur långt varje part har kommit, och vad som går ut eller ska ses över',
    en: 'Agreements: their state, how far each party has come, and what runs out or is to be reviewed',
  },
  options: [
    {
      flags: '--expiring <period>',
      description: {
        sv: 'bara det som går ut, ska ses över eller följas upp inom en tid: 6m, 90d, 1år',
        en: 'only what runs out or is to be reviewed or followed up within a time: 6m, 90d, 1y',
      },
    },
    {
      flags: '--paused',
      description: {
        sv: 'bara det vars uppföljning är pausad',
        en: 'only those whose follow-up is paused',
      },
    },
    {
      flags: '--matrix',
      description: {
        sv: 'en tabell för var och en, med dagen för varje part och steg',
        en: 'a table for each, with the day of every party and step',
      },
    },
    ...agreementFilterOptions,
  ],
  counts: [
    count('agreements', 'överenskommelser', 'agreements'),
    count('ending', 'går ut', 'running out'),
    count('to_review', 'ska ses över', 'to review'),
    count('follow_up_overdue', 'försenade uppföljningar', 'follow-ups overdue'),
    count('paused', 'pausade uppföljningar', 'follow-ups paused'),
  ],
  examples: [
    {
      command: {
        sv: 'samverkan rapport överenskommelser --expiring 6m',
        en: 'samverkan report agreements --expiring 6m',
      },
      says: { sv: 'vad som löper ut inom ett halvår', en: 'what lapses within half a year' },
    },
    {
      command: {
        sv: 'samverkan rapport överenskommelser --party Degerfors',
        en: 'samverkan report agreements --party Degerfors',
      },
      says: { sv: 'hur långt en part har kommit', en: 'how far one party has come' },
    },
  ],
  build(archive, query) {
    refuseTogether(query, ['expiring', 'paused', 'matrix'])
    return agreementsView(archive, agreementFilter(query, archive), {
      expiring: spanAsked(query, 'expiring'),
      paused: query['paused'] === true,
      matrix: query['matrix'] === true,
      asked: query,
    })
  },
}
