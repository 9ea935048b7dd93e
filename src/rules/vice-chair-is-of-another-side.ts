import type { Archive } from '../archive/archive.js'
import { chairTurn } from '../archive/chair.js'
import { type Document, isA } from '../archive/document.js'
import { entriesOf } from '../archive/facts.js'
import { isVice, sideInChair, sideOf } from '../archive/forums/chairing.js'
import { capital } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Problem, Rule } from './rule.js'
import { sideName } from './side-words.js'

export const rule: Rule<'forum' | 'minutes'> = {
  name: 'vice-chair-is-of-another-side',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Vice ordförande kommer från en annan sida än ordföranden, där forumet har bestämt det.',
    en: 'The vice chair comes from another side than the chair, where the forum has decided so.',
  },
  rationale: {
    sv: 'De två förbereder mötena tillsammans. Kommer båda från samma sida blir den andra hörd först vid bordet.',
    en: 'The two prepare the meetings together. When both come from one side, the other is not heard until at the table.',
  },
  on: ['forum', 'minutes'],
  has: ['vice_chair', 'attendance'],

  *check(document, archive) {
    if (isA(document, 'forum')) yield* inTerms(document)
    else if (isA(document, 'minutes')) yield* atMeeting(document, archive)
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': dst('{year: 2026, side: municipalities}'),
        'forums/dst/minutes/2026-02-03.md': attended('kommun-1290'),
        'forums/rss/forum.md': forum('rss', 'RSS'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': dst('{year: 2026, side: region}'),
        'forums/dst/minutes/2026-02-03.md': attended('region-12'),
      },
      says: [
        'forums/dst/forum.md:7:65 Regionen har både ordförande och vice ordförande 2026, men vice ordförande ska komma från en annan sida',
        'forums/dst/minutes/2026-02-03.md:9:13 Vice ordförande kommer från regionen som ordföranden, men ska komma från en annan sida',
      ],
    },
  ],
}

const hint = {
  sv: 'Rätta den som är fel. Gäller regeln inte längre: ta bort `vice_chair.other_side_than` hos forumet.',
  en: 'Correct the one that is wrong. If the rule no longer holds: take `vice_chair.other_side_than` out of the forum.',
}

function* inTerms({ facts }: Document<'forum'>): Iterable<Problem> {
  for (const [index, { year, side }] of entriesOf(facts.vice_chair?.terms)) {
    if (year === undefined || side === undefined) continue
    if (chairTurn(facts, `${year}-01-01`)?.side !== side) continue
    const name = capital(sideName(side))
    yield {
      at: { key: ['vice_chair', 'terms', index, 'side'] },
      message: {
        sv: `${name.sv} har både ordförande och vice ordförande ${year}, men vice ordförande ska komma från en annan sida`,
        en: `${name.en} has both the chair and the vice chair in ${year}, but the vice chair should come from another side`,
      },
      hint,
    }
  }
}

function* atMeeting(document: Document<'minutes'>, archive: Archive): Iterable<Problem> {
  const { forum: id, date, attendance, chair } = document.facts
  const forum = archive.findA('forum', id)
  if (!forum?.facts.vice_chair || date === undefined) return
  const inChair = isVice(chair) ? null : sideInChair(document, archive)
  const side = inChair ?? chairTurn(forum.facts, date)?.side
  if (!side || side === 'other') return
  for (const [row, one] of entriesOf(attendance)) {
    if (!isVice(one) || sideOf(archive, one.party) !== side) continue
    const name = sideName(side)
    yield {
      at: { key: ['attendance', row, 'party'] },
      message: {
        sv: `Vice ordförande kommer från ${name.sv} som ordföranden, men ska komma från en annan sida`,
        en: `The vice chair comes from ${name.en} as does the chair, but should come from another side`,
      },
      hint,
    }
  }
}

function dst(term: string): string {
  const chair = 'chair: {every_years: 1, terms: [{year: 2026, side: region}]}'
  const vice = `vice_chair: {other_side_than: chair, terms: [${term}]}`
  return forum('dst', 'DST', 'sides: [region, municipalities]', chair, vice)
}

function attended(party: string): string {
  return minutes('## 1. Inledning', {
    more: [
      'chair: {party: region-12, role: divisionschef}',
      'attendance:',
      `  - {party: ${party}, role: vice ordförande, as: member}`,
    ],
  })
}
