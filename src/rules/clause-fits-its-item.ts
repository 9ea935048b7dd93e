import type { Document } from '../archive/document.js'
import {
  type ClauseName,
  clauses,
  clausesOf,
  clauseWords,
  dateEntryNames,
  factNames,
} from '../archive/items/clause-words.js'
import type { Item } from '../archive/items/item.js'
import { itemAt } from '../archive/items/lies-in.js'
import { each, either, type Text } from '../text.js'
import { minutes } from './example-minutes.js'
import { aKind, kindsWith } from './item-words.js'
import { nearMissesOf, type Told } from './near-misses.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'clause-fits-its-item',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'En uppgift hör till det den står vid, och är av ett slag som det kan ha.',
    en: 'A clause belongs to what it stands beside, and is of a kind that can have it.',
  },
  rationale: {
    sv: 'En ansvarig som inte hör till något uppdrag ansvarar inte för något.',
    en: 'An owner that belongs to no assignment is responsible for nothing.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document) {
    for (const miss of nearMissesOf(document, 'clause-fits-its-item')) {
      yield miss.kind === 'clause-of-another-kind' ? another(miss, document) : homeless(miss)
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          'Föredragande: AU.\n\n**Uppdrag:** Följa upp.\n\nAnsvarig: AU. Senast: 2026-06-02.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Uppdrag:** Följa upp. Beviljar: nosk-2022-01.\n\n**Fråga:** Hur? Ämnen: barn.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:25 `Beviljar:` hör inte till ett uppdrag; där får stå `Ansvarig:`, `Senast:`, `Avser:`, `Gäller för:`, `Gäller från:`, `Enligt:` eller `Återrapporteras till:`',
        'forums/dst/minutes/2026-02-03.md:13:17 `Ämnen:` hör inte till en fråga; där får stå `Ansvarig:`, `Senast:`, `Avser:`, `Gäller för:`, `Gäller från:`, `Enligt:`, `Till:`, `Svar senast:`, `Från:` eller `Inkom:`',
      ],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          'Bakgrund.\n\nAnsvarig: AU.\n\nText.\n\nFöredragande: AU.\n\n- **Uppdrag:** Gå.\n- **Uppdrag:** Stå.\n\nSenast: 2026-06-02.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:13:1 `Ansvarig:` hör inte till något; före den måste det stå ett beslut, ett uppdrag eller liknande',
        'forums/dst/minutes/2026-02-03.md:17:1 `Föredragande:` läses inte här; skriv uppgiften i stycket närmast under rubriken',
        'forums/dst/minutes/2026-02-03.md:22:1 `Senast:` står efter en lista med flera etiketter; det går inte att veta vilken den gäller',
      ],
    },
  ],
}

type Miss = Told<'clause-fits-its-item'>

const nameOf = (written: string): ClauseName | null =>
  clauseWords.get(written.replace(/:$/, ''))?.name ?? null

function another({ place, written }: Miss, { body }: Document): Problem {
  const item = body === null ? undefined : itemAt(body, place.start)
  const name = nameOf(written)
  const said = shown(`${written}:`)
  const of = item ? aKind[item.kind] : { sv: 'punktens inledning', en: 'the facts of an item' }
  return {
    at: place,
    message: {
      sv: `${said} hör inte till ${of.sv}; där får stå ${wanted(item).sv}`,
      en: `${said} does not belong to ${of.en}; what may stand there is ${wanted(item).en}`,
    },
    ...(name === null ? {} : { hint: whereInstead(name) }),
  }
}

/** The clauses that what is written there may have. */
function wanted(item: Item | undefined): Text {
  const names = item
    ? item.kind === 'meeting_dates'
      ? dateEntryNames
      : clausesOf(item.kind)
    : factNames
  return each((lang) => either([...names].map((name) => `\`${clauses[name].label[lang]}:\``))[lang])
}

function whereInstead(name: ClauseName): Text {
  if (factNames.has(name)) return underHeading
  if (dateEntryNames.has(name)) {
    return {
      sv: 'Uppgiften hör till en dag i listan under `**Mötestider:**`.',
      en: 'The clause belongs to a day of the list under `**Meeting dates:**`.',
    }
  }
  const kinds = either(kindsWith((kind) => clausesOf(kind).has(name)))
  return {
    sv: `Uppgiften kan stå vid ${kinds.sv}. Skriv det som ett eget stycke med etikett.`,
    en: `The clause may stand at ${kinds.en}. Write that as a paragraph with a label of its own.`,
  }
}

const underHeading: Text = {
  sv: 'Uppgiften hör till hela punkten. Skriv den i stycket närmast under rubriken.',
  en: 'The clause belongs to the whole agenda item. Write it in the paragraph right under the heading.',
}

function homeless({ kind, place, written }: Miss): Problem {
  const said = shown(written)
  if (kind === 'facts-misplaced') {
    return {
      at: place,
      severity: 'warning',
      message: {
        sv: `${said} läses inte här; skriv uppgiften i stycket närmast under rubriken`,
        en: `${said} is not read here; write the clause in the paragraph right under the heading`,
      },
      hint: underHeading,
    }
  }
  const unsure = kind === 'clauses-after-list'
  return {
    at: place,
    message: {
      sv: unsure
        ? `${said} står efter en lista med flera etiketter; det går inte att veta vilken den gäller`
        : `${said} hör inte till något; före den måste det stå ett beslut, ett uppdrag eller liknande`,
      en: unsure
        ? `${said} stands after a list with several labels; nobody can tell which it is for`
        : `${said} belongs to nothing; a decision, an assignment or the like must stand before it`,
    },
    hint: unsure
      ? {
          sv: 'Skriv uppgiften på den rad i listan som den gäller, eller på var och en.',
          en: 'Write the clause in the entry of the list that it is for, or in each of them.',
        }
      : {
          sv: 'Börja stycket före med en etikett, till exempel `**Uppdrag:**`.',
          en: 'Begin the paragraph before with a label, for instance `**Assignment:**`.',
        },
  }
}
