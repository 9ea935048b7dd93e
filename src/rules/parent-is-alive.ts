import { hasEnded, lifeOn } from '../archive/forums/life.js'
import { holdersOf } from '../archive/said/succession.js'
import { longDay } from '../format.js'
import { forum } from './example-minutes.js'
import { forumsWithIds, forumWithId } from './forum-names.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'parent-is-alive',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Forumet över ett forum finns kvar så länge forumet gör det.',
    en: 'The forum above a forum exists for as long as the forum does.',
  },
  rationale: {
    sv: 'När det styrande forumet har upphört finns det ingen att återrapportera till, och ingen som märker det.',
    en: 'When the steering forum has ended there is nobody to report back to, and nobody who notices.',
  },
  on: ['forum'],
  has: ['parent'],

  *check({ facts }, archive) {
    const { parent: id } = facts
    const parent = archive.findA('forum', id)
    if (!parent || typeof id !== 'string' || lifeOn(facts, archive.today).state === 'ended') return
    if (!hasEnded(parent.facts, archive.today)) return
    const day = longDay(parent.facts.ended_on ?? '')
    const name = archive.name(id)
    const after = holdersOf(id, archive).filter((one) => {
      const holder = archive.findA('forum', one)
      return one !== parent.id && holder !== undefined && !hasEnded(holder.facts, archive.today)
    })
    const others = forumsWithIds(after, archive)
    yield {
      at: { key: ['parent'] },
      message: {
        sv: `Forumet över detta, ${name.sv}, upphörde ${day.sv}`,
        en: `The forum above this one, ${name.en}, ended on ${day.en}`,
      },
      hint:
        after.length === 0
          ? {
              sv: `Skriv vilket forum som styr nu, eller när detta upphörde (\`ended_on\`). Ingen tog över efter ${forumWithId(id, archive).sv}.`,
              en: `Write which forum steers now, or when this one ended (\`ended_on\`). Nobody took over from ${forumWithId(id, archive).en}.`,
            }
          : {
              sv: `${others.sv} tog över. Skriv id för det som styr nu i \`parent\`.`,
              en: `${others.en} took over. Write the id of the one that steers now in \`parent\`.`,
            },
    }
  },

  examples: [
    {
      files: {
        'forums/styr/forum.md': forum('styr', 'Styrgruppen', 'ended_on: 2026-12-31'),
        'forums/ag/forum.md': forum('ag', 'Arbetsgruppen', 'parent: styr'),
        'forums/gammal/forum.md': forum('gammal', 'Gamla', 'ended_on: 2020-12-31'),
        'forums/agg/forum.md': forum('agg', 'Gruppen', 'parent: gammal', 'ended_on: 2020-06-30'),
      },
      says: [],
    },
    {
      files: {
        'forums/styr/forum.md': forum(
          'styr',
          'Styrgruppen',
          'ended_on: 2022-12-31',
          'succeeded_by: [au]',
        ),
        'forums/au/forum.md': forum('au', 'AU'),
        'forums/ag/forum.md': forum('ag', 'Arbetsgruppen', 'parent: styr'),
      },
      says: ['forums/ag/forum.md:5:9 Forumet över detta, Styrgruppen, upphörde 31 december 2022'],
    },
  ],
}
