import type { Document } from '../archive/document.js'
import { entriesOf } from '../archive/facts.js'
import { perArchive } from '../archive/per-archive.js'
import { register } from '../archive/register.js'
import { either, same } from '../text.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'former-ids-are-not-taken',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett id som ett dokument har haft används inte av något annat.',
    en: 'An id that a document once had is not used by any other.',
  },
  rationale: {
    sv: 'Godkända protokoll hänvisar för alltid med det id som gällde då. Återanvänds det pekar de plötsligt på något annat.',
    en: 'Approved minutes refer for ever with the id that held then. Used again, it makes them point at something else.',
  },
  has: ['former_ids'],

  *check(document, archive) {
    const { former_ids: ids } = document.facts as Former
    for (const [index, id] of entriesOf(ids)) {
      const others = new Set([...archive.holders(id), ...(table(archive).get(id) ?? [])])
      others.delete(document)
      const words = [...others].slice(0, maxNamed).map(({ path }) => same(path))
      if (register.has(id) && document.id !== id) words.push(theRegister)
      if (words.length === 0) continue
      const who = either(words)
      yield {
        at: { key: ['former_ids', index] },
        message: {
          sv: `Det tidigare id ${shown(id)} används också av ${who.sv}`,
          en: `The former id ${shown(id)} is also used by ${who.en}`,
        },
        hint: {
          sv: 'Ge det andra dokumentet ett eget id, eller ta bort raden här om den är fel.',
          en: 'Give the other document an id of its own, or take the line away here if it is wrong.',
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/sirius/forum.md': forum('sirius', 'siruis'),
        'forums/dst/forum.md': forum('dst', 'delregional-styrgrupp'),
      },
      says: [],
    },
    {
      files: {
        'forums/sirius/forum.md': forum('sirius', 'dst'),
        'forums/ssp/forum.md': forum('ssp', 'region-12'),
        'forums/dst/forum.md': forum('dst', 'styrgrupp'),
        'forums/ag/forum.md': forum('ag', 'styrgrupp'),
      },
      says: [
        'forums/ag/forum.md:4:14 Det tidigare id `styrgrupp` används också av forums/dst/forum.md',
        'forums/dst/forum.md:4:14 Det tidigare id `styrgrupp` används också av forums/ag/forum.md',
        'forums/sirius/forum.md:4:14 Det tidigare id `dst` används också av forums/dst/forum.md',
        'forums/ssp/forum.md:4:14 Det tidigare id `region-12` används också av registret över kommuner och regioner',
      ],
    },
  ],
}

interface Former {
  readonly former_ids?: readonly (string | undefined)[]
}

const maxNamed = 5
const theRegister = {
  sv: 'registret över kommuner och regioner',
  en: 'the register of municipalities and regions',
}

/** Who once had an id. */
const table = perArchive((archive): ReadonlyMap<string, readonly Document[]> => {
  const made = new Map<string, Document[]>()
  for (const document of archive.documents) {
    const { former_ids: ids } = document.facts as Former
    for (const [, id] of entriesOf(ids)) {
      const others = made.get(id)
      if (others) others.push(document)
      else made.set(id, [document])
    }
  }
  return made
})

function forum(id: string, former: string): string {
  return `---\ntype: forum\nid: ${id}\nformer_ids: [${former}]\n---\n`
}
