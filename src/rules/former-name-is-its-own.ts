import type { Archive } from '../archive/archive.js'
import { entriesOf } from '../archive/facts.js'
import { groundOf, sharesGround } from '../archive/forums/ground.js'
import type { Forum } from '../archive/forums/tree.js'
import { spokenNames } from '../archive/spoken-names.js'
import { forum } from './example-minutes.js'
import { forumsWithIds } from './forum-names.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'former-name-is-its-own',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Vad ett forum har hetat förut heter inget annat forum på samma plats.',
    en: 'What a forum was called before is not the name of another forum in the same place.',
  },
  rationale: {
    sv: 'Den som läser ett gammalt protokoll, och verktyget, kan inte veta vilket av dem som menas.',
    en: 'Who reads old minutes, and the tool, cannot tell which of them is meant.',
  },
  on: ['forum'],
  has: ['former_names'],

  *check(document, archive) {
    const { facts } = document
    if (facts.former_names === undefined) return
    for (const [index, { name }] of entriesOf(facts.former_names)) {
      if (name === undefined) continue
      const others = othersCalled(name, document, archive)
      if (others.length === 0) continue
      const names = forumsWithIds(others, archive)
      yield {
        at: { key: ['former_names', index, 'name'] },
        message: {
          sv: `Det tidigare namnet är också namn på ${names.sv}`,
          en: `The former name is also a name of ${names.en}`,
        },
        hint: {
          sv: 'Skriv id i stället för namn i protokollen, eller lägg till något i namnet, till exempel ett årtal.',
          en: 'Write ids instead of names in the minutes, or add something to the name, such as a year.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/a/forum.md': named('a', 'Fokusgruppen', '["18"]', 'Styrgruppen'),
        'forums/b/forum.md': named('b', 'Styrgruppen', '["25"]', 'Länsgruppen'),
      },
      says: [],
    },
    {
      files: {
        'forums/a/forum.md': named('a', 'Fokusgruppen', '["18"]', 'Styrgruppen'),
        'forums/b/forum.md': named('b', 'Styrgruppen', '["18"]', 'Länsgruppen'),
      },
      says: ['forums/a/forum.md:6:23 Det tidigare namnet är också namn på Styrgruppen (b)'],
    },
  ],
}

/** More of them than this are not told of. */
const mostTold = 3

/** Some other forums that are or were called so, where two counties may each have had one. */
function othersCalled(name: string, document: Forum, archive: Archive): readonly string[] {
  const here = groundOf(document, archive)
  const others: string[] = []
  for (const { id, target } of spokenNames(archive).called(name)) {
    if (target !== 'forum' || id === document.id) continue
    const other = archive.findA('forum', id)
    const there = other ? groundOf(other, archive) : null
    if (here === null || there === null || sharesGround(here, there)) others.push(id)
    if (others.length === mostTold) break
  }
  return others
}

function named(id: string, name: string, area: string, former: string): string {
  return forum(id, name, `area: ${area}`, `former_names: [{name: ${former}, until: 2022-12-31}]`)
}
