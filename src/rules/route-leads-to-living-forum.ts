import type { Archive } from '../archive/archive.js'
import { entriesOf } from '../archive/facts.js'
import { hasEnded, lifeOn } from '../archive/forums/life.js'
import type { Pointer } from '../archive/places.js'
import { holdersOf } from '../archive/said/succession.js'
import { longDay } from '../format.js'
import { forum } from './example-minutes.js'
import { forumsWithIds } from './forum-names.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'route-leads-to-living-forum',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'De forum som ett forum lyfter frågor till, möter eller får sina möten beredda av finns kvar, eller har efterträdare.',
    en: 'The forums that a forum refers to, meets with or is prepared by still exist, or have successors.',
  },
  rationale: {
    sv: 'En fråga som lyfts till ett forum som har upphört får aldrig något svar.',
    en: 'A question that is referred to a forum that has ended is never answered.',
  },
  on: ['forum'],

  *check({ facts }, archive) {
    if (lifeOn(facts, archive.today).state === 'ended') return
    for (const [index, id] of entriesOf(facts.refers_to)) {
      yield* gone(id, ['refers_to', index], archive)
    }
    for (const [index, { with: id }] of entriesOf(facts.cadence?.joint)) {
      yield* gone(id, ['cadence', 'joint', index, 'with'], archive, true)
    }
    yield* gone(facts.preparation?.by, ['preparation', 'by'], archive, true)
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST', 'refers_to: [styr, au]'),
        'forums/styr/forum.md': forum(
          'styr',
          'Styrgruppen',
          'ended_on: 2022-12-31',
          'succeeded_by: [au]',
        ),
        'forums/au/forum.md': forum('au', 'AU'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum(
          'dst',
          'DST',
          'refers_to: [rad]',
          'preparation: {by: styr, min_days_before: 10}',
        ),
        'forums/styr/forum.md': forum(
          'styr',
          'Styrgruppen',
          'ended_on: 2022-12-31',
          'succeeded_by: [au]',
        ),
        'forums/au/forum.md': forum('au', 'AU'),
        'forums/rad/forum.md': forum('rad', 'Rådet', 'ended_on: 2023-06-30'),
      },
      says: [
        'forums/dst/forum.md:5:13 Rådet upphörde 30 juni 2023, och ingen tog över',
        'forums/dst/forum.md:6:19 Styrgruppen upphörde 31 december 2022; AU (au) tog över',
      ],
    },
  ],
}

/**
 * What leads to a forum that has ended: questions find their way to successors, but nobody meets
 * with, or prepares for, another than the one that is named.
 */
function* gone(
  id: string | undefined,
  key: Pointer,
  archive: Archive,
  byName = false,
): Iterable<Problem> {
  const other = archive.findA('forum', id)
  if (!other?.id || !hasEnded(other.facts, archive.today)) return
  const after = holdersOf(other.id, archive).filter((one) => one !== other.id)
  if (after.length > 0 && !byName) return
  const [name, day] = [archive.name(other.id), longDay(other.facts.ended_on ?? '')]
  const others = forumsWithIds(after, archive)
  yield {
    at: { key },
    message:
      after.length === 0
        ? {
            sv: `${name.sv} upphörde ${day.sv}, och ingen tog över`,
            en: `${name.en} ended on ${day.en}, and nobody took over`,
          }
        : {
            sv: `${name.sv} upphörde ${day.sv}; ${others.sv} tog över`,
            en: `${name.en} ended on ${day.en}; ${others.en} took over`,
          },
    hint: {
      sv: 'Ta bort det härifrån, skriv det forum som gäller nu, eller skriv vem som tog över i `succeeded_by` där.',
      en: 'Take it away here, write the forum that holds now, or write who took over in `succeeded_by` there.',
    },
  }
}
