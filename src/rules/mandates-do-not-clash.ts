import type { Archive } from '../archive/archive.js'
import { hasEnded } from '../archive/forums/life.js'
import { type Mandate, mandateLabels, mandatesOf } from '../archive/forums/mandates.js'
import { perArchive } from '../archive/per-archive.js'
import { fold } from '../nearest.js'
import { listed } from '../text.js'
import { forum } from './example-minutes.js'
import { forumsWithIds } from './forum-names.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'mandates-do-not-clash',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Två mandat om samma sak gäller inte samtidigt, vare sig i ett forum eller över samma medel i två.',
    en: 'Two mandates over the same thing do not hold at once, in one forum or over one fund in two.',
  },
  rationale: {
    sv: 'Säger ett mandat att forumet beslutar och ett annat att det bereder, kan ingen veta om ett beslut gäller. Beslutar två forum om samma medel kan de delas ut två gånger.',
    en: 'When one mandate says that the forum decides and another that it prepares, nobody knows whether a decision holds. When two forums decide on one fund it can be granted twice.',
  },
  on: ['forum'],
  has: ['mandate'],

  *check({ id, facts }, archive) {
    if (id === null || facts.mandate === undefined || hasEnded(facts, archive.today)) return
    const mandates = mandatesOf(id, archive) ?? []
    yield* inside(mandates)
    for (const { decides, funds, index, ...span } of mandates) {
      if (decides !== 'decides') continue
      for (const fund of funds) {
        const others = othersOn(fund, id, span, archive)
        if (others.length === 0) continue
        const [name, who] = [archive.name(fund), forumsWithIds(others, archive)]
        yield {
          at: { key: ['mandate', index, 'funds'] },
          message: {
            sv: `Också ${who.sv} beslutar om ${name.sv} samtidigt`,
            en: `${who.en} decides on ${name.en} at the same time`,
          },
          hint: {
            sv: 'Låt ett av forumen besluta, eller ge mandaten var sin tid (`from`, `to`).',
            en: 'Let one of the forums decide, or give the mandates a time each (`from`, `to`).',
          },
        }
      }
    }
  },

  examples: [
    {
      files: {
        'forums/a/forum.md': forum(
          'a',
          'A',
          'mandate:',
          '  - {decides: prepares, scope: Medel, to: 2025-12-31}',
          '  - {decides: decides, scope: medel, from: 2026-01-01, funds: [medel-2026]}',
          '  - {decides: prepares, scope: riktlinjer}',
        ),
        'forums/b/forum.md': forum('b', 'B', 'mandate: [{decides: prepares, funds: [medel-2026]}]'),
        'funds/medel-2026.md': '---\ntype: fund\nid: medel-2026\nname: Medel 2026\n---\n',
      },
      says: [],
    },
    {
      files: {
        'forums/a/forum.md': forum(
          'a',
          'A',
          'mandate:',
          '  - {decides: prepares, scope: Medel}',
          '  - {decides: decides, scope: medel, from: 2026-01-01, funds: [medel-2026]}',
          '  - {decides: decides, scope: medel, from: 2026-06-01}',
        ),
        'forums/b/forum.md': forum('b', 'B', 'mandate: [{decides: decides, funds: [medel-2026]}]'),
        'funds/medel-2026.md': '---\ntype: fund\nid: medel-2026\nname: Medel 2026\n---\n',
      },
      says: [
        'forums/a/forum.md:7:15 Mandatet säger emot ett annat om samma sak som gäller samtidigt: beslutar, men också bereder',
        'forums/a/forum.md:7:56 Också B (b) beslutar om Medel 2026 samtidigt',
        'forums/a/forum.md:8:15 Mandatet säger emot ett annat om samma sak som gäller samtidigt: beslutar, men också bereder',
        'forums/b/forum.md:5:30 Också A (a) beslutar om Medel 2026 samtidigt',
      ],
    },
    {
      files: {
        'forums/a/forum.md': forum('a', 'A', 'mandate: [{decides: decides}, {decides: decides}]'),
      },
      says: ['forums/a/forum.md:5:41 Samma mandat står två gånger för samma tid'],
    },
  ],
}

/** Mandates of one forum over the same thing, by what they say it is; the later one is told. */
function* inside(mandates: readonly Mandate[]): Iterable<Problem> {
  for (const [at, one] of mandates.entries()) {
    const same = mandates
      .slice(0, at)
      .filter((other) => isAlike(one, other) && overlaps(one, other))
    const against = same.filter(({ decides }) => decides !== one.decides)
    const twin = same.find(
      ({ decides, funds }) => decides === one.decides && funds.join() === one.funds.join(),
    )
    if (against.length > 0) {
      const [own, others] = [
        mandateLabels[one.decides],
        listed([...new Set(against.map(({ decides }) => mandateLabels[decides]))]),
      ]
      yield {
        at: { key: ['mandate', one.index, 'decides'] },
        message: {
          sv: `Mandatet säger emot ett annat om samma sak som gäller samtidigt: ${own.sv}, men också ${others.sv}`,
          en: `The mandate contradicts another over the same thing that holds at the same time: ${own.en}, but also ${others.en}`,
        },
        hint: {
          sv: 'Ge det gamla en sista dag (`to`), eller skriv vad vart och ett gäller i `scope`.',
          en: 'Give the old one a last day (`to`), or write what each covers in `scope`.',
        },
      }
    } else if (twin) {
      yield {
        at: { key: ['mandate', one.index, 'decides'] },
        message: {
          sv: 'Samma mandat står två gånger för samma tid',
          en: 'The same mandate stands twice for the same time',
        },
        hint: { sv: 'Ta bort det ena.', en: 'Take one of them away.' },
      }
    }
  }
}

const isAlike = (a: Mandate, b: Mandate): boolean => fold(a.scope ?? '') === fold(b.scope ?? '')

type Time = Pick<Mandate, 'from' | 'to'>

const overlaps = (a: Time, b: Time): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) &&
  (b.from === null || a.to === null || b.from <= a.to)

interface Decider {
  readonly forum: string
  readonly mandate: Mandate
}

const known = perArchive(collect)

/** More of them than this are not told of. */
const mostTold = 3

/** Some other forums that decide on a fund at the same time. */
function othersOn(fund: string, own: string, span: Time, archive: Archive): readonly string[] {
  const made = known(archive)
  const others = new Set<string>()
  for (const { forum, mandate } of made.get(fund) ?? []) {
    if (forum !== own && overlaps(mandate, span)) others.add(forum)
    if (others.size === mostTold) break
  }
  return [...others]
}

function collect(archive: Archive): ReadonlyMap<string, readonly Decider[]> {
  const found = new Map<string, Decider[]>()
  for (const { id, facts } of archive.of('forum')) {
    if (id === null || hasEnded(facts, archive.today)) continue
    for (const mandate of mandatesOf(id, archive) ?? []) {
      if (mandate.decides !== 'decides') continue
      for (const fund of mandate.funds) {
        const list = found.get(fund)
        if (list) list.push({ forum: id, mandate })
        else found.set(fund, [{ forum: id, mandate }])
      }
    }
  }
  return found
}
