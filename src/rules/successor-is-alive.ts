import type { Archive } from '../archive/archive.js'
import { entriesOf } from '../archive/facts.js'
import { hasEnded } from '../archive/forums/life.js'
import { perArchive } from '../archive/per-archive.js'
import { longDay } from '../format.js'
import { forum } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'successor-is-alive',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Det forum som har tagit över efter ett annat finns kvar, eller har i sin tur lämnat över.',
    en: 'A forum that took over from another still exists, or has handed over in its turn.',
  },
  rationale: {
    sv: 'Öppna frågor och uppdrag följer med till efterträdaren. Har den också upphört ligger de hos ingen.',
    en: 'Open questions and assignments follow to the successor. When that has ended too, they lie with nobody.',
  },
  on: ['forum'],
  has: ['succeeded_by'],

  *check({ facts, id }, archive) {
    if (!hasEnded(facts, archive.today)) return
    for (const [index, after] of entriesOf(facts.succeeded_by)) {
      const next = archive.findA('forum', after)
      const ended = next?.facts.ended_on
      if (!next?.id || next.id === id || typeof ended !== 'string') continue
      const before = typeof facts.ended_on === 'string' && ended < facts.ended_on
      if (!before && leadsOn(archive).has(next.id)) continue
      const [name, day] = [archive.name(after), longDay(ended)]
      yield {
        at: { key: ['succeeded_by', index] },
        message: before
          ? {
              sv: `${name.sv} kan inte ta över: forumet upphörde redan ${day.sv}`,
              en: `${name.en} cannot take over: that forum had ended on ${day.en}`,
            }
          : {
              sv: `${name.sv}, som tog över, upphörde ${day.sv} utan att någon tog över i sin tur`,
              en: `${name.en}, which took over, ended on ${day.en} with nobody taking over in its turn`,
            },
        hint: {
          sv: 'Skriv vem som tog över i `succeeded_by`, här eller hos det forumet.',
          en: 'Write who took over in `succeeded_by`, here or of that forum.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/a/forum.md': forum('a', 'A', 'ended_on: 2020-12-31', 'succeeded_by: [b]'),
        'forums/b/forum.md': forum('b', 'B', 'ended_on: 2022-12-31', 'succeeded_by: [c]'),
        'forums/c/forum.md': forum('c', 'C'),
      },
      says: [],
    },
    {
      files: {
        'forums/a/forum.md': forum('a', 'A', 'ended_on: 2020-12-31', 'succeeded_by: [b]'),
        'forums/b/forum.md': forum('b', 'B', 'ended_on: 2022-12-31'),
        'forums/c/forum.md': forum('c', 'C', 'ended_on: 2023-12-31', 'succeeded_by: [b, d]'),
        'forums/d/forum.md': forum('d', 'D'),
      },
      says: [
        'forums/a/forum.md:6:16 B, som tog över, upphörde 31 december 2022 utan att någon tog över i sin tur',
        'forums/c/forum.md:6:16 B kan inte ta över: forumet upphörde redan 31 december 2022',
      ],
    },
  ],
}

/** The forums that still exist, and those whose work has come to one of them, however far. */
const leadsOn = perArchive(collect)

function collect(archive: Archive): ReadonlySet<string> {
  const before = new Map<string, string[]>()
  const found = new Set<string>()
  for (const { id, facts } of archive.of('forum')) {
    if (id === null) continue
    if (!hasEnded(facts, archive.today)) found.add(id)
    for (const [, after] of entriesOf(facts.succeeded_by)) {
      const next = archive.findA('forum', after)?.id ?? after
      const list = before.get(next)
      if (list) list.push(id)
      else before.set(next, [id])
    }
  }
  // A set is walked in the order it grows.
  for (const id of found) for (const one of before.get(id) ?? []) found.add(one)
  return found
}
