import { entriesOf } from '../archive/facts.js'
import { lifeOn } from '../archive/forums/life.js'
import { addMonths, monthsBetween } from '../dates.js'
import { longDay } from '../format.js'
import { forum } from './example-minutes.js'
import type { Rule } from './rule.js'

/** A forum that has rested longer is seldom woken. */
const longest = 24

export const rule: Rule<'forum'> = {
  name: 'forum-rests-for-a-time',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett vilande forum vaknar inom två år, eller avslutas.',
    en: 'A dormant forum wakes within two years, or is ended.',
  },
  rationale: {
    sv: 'Den som lyfter en fråga till ett vilande forum får inget svar. Efter två år är det oftast avslutat utan att någon har sagt det.',
    en: 'Who refers a question to a dormant forum gets no answer. After two years it has mostly ended without anybody saying so.',
  },
  on: ['forum'],
  has: ['dormant'],

  *check({ facts }, archive) {
    const { today } = archive
    if (facts.external === true || facts.dormant === undefined) return
    const { state, since } = lifeOn(facts, today)
    if (state !== 'dormant' || since === null || addMonths(since, longest) >= today) return
    const at = [...entriesOf(facts.dormant)].find(
      ([, { from, to }]) => from !== undefined && from <= today && (!to || to >= today),
    )?.[0]
    const [day, months] = [longDay(since), monthsBetween(since, today)]
    yield {
      at: { key: at === undefined ? ['dormant'] : ['dormant', at] },
      message: {
        sv: `Forumet har vilat sedan ${day.sv}, i ${months} månader`,
        en: `The forum has been dormant since ${day.en}, for ${months} months`,
      },
      hint: {
        sv: 'Har det upphört: skriv `ended_on` och vem som tog över i `succeeded_by`. Har det vaknat: skriv `to`.',
        en: 'If it has ended: write `ended_on`, and who took over in `succeeded_by`. If it has woken: write `to`.',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/a/forum.md': forum('a', 'A', 'dormant: [{from: 2024-11-22}]'),
        'forums/b/forum.md': forum('b', 'B', 'dormant: [{from: 2020-01-01, to: 2023-12-31}]'),
        'forums/c/forum.md': forum(
          'c',
          'C',
          'dormant: [{from: 2020-01-01}]',
          'ended_on: 2022-12-31',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/a/forum.md': forum(
          'a',
          'A',
          'dormant: [{from: 2020-01-01, to: 2020-12-31}, {from: 2024-11-21, to: null}]',
        ),
      },
      says: ['forums/a/forum.md:5:47 Forumet har vilat sedan 21 november 2024, i 24 månader'],
    },
  ],
}
