import type { Archive } from '../archive/archive.js'
import { type Document, isA } from '../archive/document.js'
import { documentIdOf } from '../archive/item-references.js'
import { type Citation, citationsOf } from '../archive/said/citations.js'
import { mayBeUnreadable } from '../archive/unreadable.js'
import { longDay } from '../format.js'
import { each, listed, type Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import { aKind } from './item-words.js'
import { tellReference } from './reference-words.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'cited-item-exists',
  severity: 'error',
  floor: 'error',
  imported: 'warning',
  description: {
    sv: 'Den punkt, det beslut eller den fråga som någon hänvisar till finns i det protokollet.',
    en: 'The item, decision or question that somebody refers to is in those minutes.',
  },
  rationale: {
    sv: 'En hänvisning till fel nummer svarar på någon annans fråga, och den rätta väntar vidare.',
    en: "A reference to the wrong number answers somebody else's question, and the right one goes on waiting.",
  },

  *check(document, archive) {
    for (const citation of citationsOf(document, archive)) {
      const problem = problemOf(citation, document, archive)
      if (problem) yield { at: citation.at, ...problem }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': asked(),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Svar på 2025-12-02#5.1:** Så.\n\n**Klart dst-2025-12-02#6:** Ja.\n\n**Beslut:** Enligt AU. Enligt: #5.1. Avser: 2025-12-02#5.',
        ),
        'agreements/ok.md':
          '---\ntype: agreement\nid: ok\nadopted: {on: 2025-12-02, item: "dst-2025-12-02#5.2"}\n---\n',
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': asked(),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Svar på 2025-12-02#5.3:** Så.\n\n**Svar på dst-2025-12-03#5.1:** Så.\n\n**Klart 2025-12-02#5:** Ja.',
        ),
        'agreements/ok.md':
          '---\ntype: agreement\nid: ok\nadopted: {on: 2025-12-02, item: "dst-2025-12-02#7.2"}\n---\n',
      },
      says: [
        'agreements/ok.md:4:33 `dst-2025-12-02#7.2` finns inte: protokollet har ingen punkt 7.2',
        'forums/dst/minutes/2026-02-03.md:11:11 `2025-12-02#5.3` finns inte: protokollet har ingen punkt 5.3',
        'forums/dst/minutes/2026-02-03.md:13:11 Okänd punkt `dst-2025-12-03#5.1`: `dst-2025-12-03` finns inte',
        'forums/dst/minutes/2026-02-03.md:15:9 Punkt 5 är inte en enda fråga eller ett enda uppdrag; skriv ett nummer som 5.1',
      ],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-12-02.md': minutes('## 5. Rapport', {
          on: '2026-12-02',
          status: 'planned',
        }),
        'forums/dst/minutes/2026-02-03.md': minutes('**Fråga:** Hur? Avser: 2026-12-02#5.1.'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:24 `2026-12-02#5.1`: mötet 2 december 2026 har inte hållits',
      ],
    },
  ],
}

type Words = Pick<Problem, 'message' | 'hint'>

function problemOf(citation: Citation, document: Document, archive: Archive): Words | null {
  const { found, ref, written } = citation
  switch (found.state) {
    case 'unknown':
      return citation.by === null ? null : unknown(citation, document, archive)
    case 'no-item':
      // What stands in minutes that cannot be read is another rule's.
      if (isA(found.document, 'minutes') && found.document.body === null) return null
      return noItem(written, ref.item ?? '', found.document)
    case 'agenda':
      return mustBeOne(citation) ? several(ref.item ?? '', found.minutes) : null
    case 'not-held':
      return notHeld(written, found.document, archive)
    default:
      return null
  }
}

/** What follows something up, or adopts it, must say what; what only concerns it need not. */
const mustBeOne = ({ as }: Citation): boolean => as === 'label' || as === 'as_proposed'

function unknown({ written }: Citation, document: Document, archive: Archive): Words | null {
  const id = documentIdOf(written, document, archive) ?? written
  if (mayBeUnreadable(archive, id)) return null
  const reference = { pointer: [], value: written, targets: ['item'] as const }
  return tellReference(reference, { state: 'unknown' }, document, archive)
}

function noItem(written: string, number: string, document: Document): Words {
  const said = shown(written)
  if (!isA(document, 'minutes')) {
    return {
      message: {
        sv: `${said} är ingen punkt: dokumentet före \`#\` är inget protokoll`,
        en: `${said} is no item: the document before \`#\` is no minutes`,
      },
    }
  }
  const near = itemsNear(number, document)
  return {
    message: {
      sv: `${said} finns inte: protokollet har ingen punkt ${number}`,
      en: `There is no ${said}: the minutes have no item ${number}`,
    },
    hint:
      near === null
        ? {
            sv: 'Protokollet har inga beslut, frågor eller uppdrag. Rätta hänvisningen.',
            en: 'The minutes have no decisions, questions or assignments. Correct the reference.',
          }
        : { sv: `Där finns ${near.sv}.`, en: `There you find ${near.en}.` },
  }
}

function several(number: string, document: Document<'minutes'>): Words {
  const near = itemsNear(`${number}.`, document)
  return {
    message: {
      sv: `Punkt ${number} är inte en enda fråga eller ett enda uppdrag; skriv ett nummer som ${number}.1`,
      en: `Item ${number} is not one question or assignment; write a number such as ${number}.1`,
    },
    ...(near === null
      ? {}
      : { hint: { sv: `Där finns ${near.sv}.`, en: `There you find ${near.en}.` } }),
  }
}

function notHeld(written: string, { facts }: Document, archive: Archive): Words | null {
  const { date = '', cancelled } = facts as { date?: string; cancelled?: boolean }
  // Only not yet, seen from the as-of day.
  if (cancelled !== true && date <= archive.latest && date > archive.today) return null
  const day = longDay(date)
  return {
    message: {
      sv: `${shown(written)}: mötet ${day.sv} har inte hållits`,
      en: `${shown(written)}: the meeting of ${day.en} has not been held`,
    },
    hint: {
      sv: 'Det som sägs vid ett möte kan man hänvisa till när protokollet är skrivet.',
      en: 'What is said at a meeting can be referred to once the minutes are written.',
    },
  }
}

/** The items under the same agenda item, else the first ones of the minutes, at most four. */
function itemsNear(number: string, document: Document): Text | null {
  const home = number.replace(/\..*$/, '.')
  const made = known.get(document) ?? new Map<string, Text | null>()
  known.set(document, made)
  const near = made.get(home)
  if (near !== undefined) return near
  const found = findNear(home, document)
  made.set(home, found)
  return found
}

const known = new WeakMap<Document, Map<string, Text | null>>()

function findNear(home: string, { body }: Document): Text | null {
  const numbered = (body?.items ?? []).filter(({ number: { given } }) => given !== null)
  const under = numbered.filter(({ number: { given } }) => given?.startsWith(home))
  const some = (under.length > 0 ? under : numbered).slice(0, 4)
  if (some.length === 0) return null
  return listed(
    some.map(({ number: { given }, kind }) =>
      each((lang) => `${given} (${aKind[kind][lang].replace(/^\S+ /, '')})`),
    ),
  )
}

function asked(): string {
  return minutes(
    '**5.1 Fråga:** Hur?\n\n**5.2 Beslut:** Ja.\n\n## 6. Plan\n\n**6.1 Uppdrag:** Gå.',
    { on: '2025-12-02' },
  )
}
