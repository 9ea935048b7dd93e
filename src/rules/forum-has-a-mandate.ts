import { mandateGap } from '../archive/forums/gaps.js'
import { isActive } from '../archive/forums/life.js'
import { mandatesOf } from '../archive/forums/mandates.js'
import { longDay } from '../format.js'
import type { Text } from '../text.js'
import { forum } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'forum-has-a-mandate',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett aktivt forum har ett mandat som gäller i dag. Av nätverk krävs inget.',
    en: 'An active forum has a mandate that holds today. Of networks none is demanded.',
  },
  rationale: {
    sv: 'Utan mandat vet varken ledamöterna eller de som väntar på besked vad forumet får besluta. Ett mandat som har gått ut gör nästa beslut ogiltigt.',
    en: 'Without a mandate neither members nor those who wait know what the forum may decide. One that has lapsed makes the next decision void.',
  },
  on: ['forum'],

  *check(document, archive) {
    const { facts, id } = document
    if (id === null || !isActive(facts, archive.today)) return
    const gap = mandateGap(document, archive)
    if (gap !== 'mandate' && gap !== 'mandate_lapsed') return
    const all = mandatesOf(id, archive)
    const last = (all ?? []).filter(({ to }) => to !== null).at(-1)
    yield {
      at: { key: all === null || all.length === 0 ? ['name'] : ['mandate'] },
      message:
        gap === 'mandate_lapsed' && last?.to
          ? lapsed(last.to)
          : all === null || all.length === 0
            ? {
                sv: 'Forumet säger inte vad det får besluta (`mandate`)',
                en: 'The forum does not say what it may decide (`mandate`)',
              }
            : {
                sv: 'Forumet är aktivt, men inget av dess mandat har börjat gälla',
                en: 'The forum is active, but none of its mandates has begun',
              },
      hint: {
        sv: 'Skriv till exempel `mandate: [{decides: prepares, scope: frågor till styrgruppen, from: 2026-01-01}]`. Vet ingen: `decides: unclear`.',
        en: 'Write for instance `mandate: [{decides: prepares, scope: matters for the steering group, from: 2026-01-01}]`. If nobody knows: `decides: unclear`.',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/a/forum.md': forum('a', 'A', 'mandate: [{decides: none}]'),
        'forums/b/forum.md': forum('b', 'B', 'kind: network'),
        'forums/c/forum.md': forum('c', 'C', 'ended_on: 2022-12-31'),
        'forums/d/forum.md': forum(
          'd',
          'D',
          'mandate: [{decides: none, to: 2022-12-31}, {decides: prepares, from: 2023-01-01}]',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/a/forum.md': forum('a', 'A'),
        'forums/b/forum.md': forum('b', 'B', 'mandate: [{decides: decides, to: 2025-12-31}]'),
        'forums/c/forum.md': forum('c', 'C', 'mandate: [{decides: decides, from: 2027-01-01}]'),
      },
      says: [
        'forums/a/forum.md:4:7 Forumet säger inte vad det får besluta (`mandate`)',
        'forums/b/forum.md:5:1 Forumets mandat gick ut 31 december 2025, och inget nytt har kommit',
        'forums/c/forum.md:5:1 Forumet är aktivt, men inget av dess mandat har börjat gälla',
      ],
    },
  ],
}

function lapsed(last: string): Text {
  const day = longDay(last)
  return {
    sv: `Forumets mandat gick ut ${day.sv}, och inget nytt har kommit`,
    en: `The mandate of the forum lapsed on ${day.en}, and no new one has come`,
  }
}
