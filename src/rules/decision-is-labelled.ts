import type { Archive } from '../archive/archive.js'
import { type Document, isA } from '../archive/document.js'
import { entriesOf } from '../archive/facts.js'
import { fold } from '../nearest.js'
import type { Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import { nearMissesOf, type Told } from './near-misses.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'decision-is-labelled',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'En mening där forumet beslutar, ställer sig bakom något eller ger ett uppdrag har en etikett.',
    en: 'A sentence in which the forum decides, endorses something or gives an assignment has a label.',
  },
  rationale: {
    sv: 'Ett beslut mitt i den löpande texten står i protokollet men saknas i alla listor över beslut.',
    en: 'A decision in the midst of running text stands in the minutes and is missing from every list of decisions.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document, archive) {
    for (const miss of nearMissesOf(document, 'decision-is-labelled')) {
      if (!isOurs(miss.subject ?? null, document, archive)) continue
      const { sv, en } = deeds[miss.kind]
      yield {
        at: miss.place,
        message: {
          sv: `Meningen låter som ${sv}; sätt etiketten \`${miss.meant}\` före`,
          en: `The sentence sounds like ${en}; put the label \`${miss.meant}\` before it`,
        },
        hint: {
          sv: `Är det någon annans beslut, eller ett tidigare: säg vems eller när. Annars: skriv det som ett eget stycke, ${shown(`${miss.meant} ${miss.written}`)}`,
          en: `If it is somebody else's decision, or an earlier one: say whose or when. Else write it as a paragraph of its own: ${shown(`${miss.meant} ${miss.written}`)}`,
        },
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'Delregionala styrgruppen'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Beslut:** DST beslutar att anta planen.\n\nRegeringen beslutade att satsa. Nämnden beslutade att avslå. Vi antar att det går bra.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'Delregionala styrgruppen'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          'Styrgruppen beslutade att anta planen. Mötet ställde sig bakom strategin. AU fick i uppdrag att ringa.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:1 Meningen låter som ett beslut; sätt etiketten `**Beslut:**` före',
        'forums/dst/minutes/2026-02-03.md:11:40 Meningen låter som ett ställningstagande; sätt etiketten `**Ställningstagande:**` före',
        'forums/dst/minutes/2026-02-03.md:11:75 Meningen låter som ett uppdrag; sätt etiketten `**Uppdrag:**` före',
      ],
    },
  ],
}

const deeds: Readonly<Record<Told<'decision-is-labelled'>['kind'], Text>> = {
  'unlabelled-decision': { sv: 'ett beslut', en: 'a decision' },
  'unlabelled-position': { sv: 'ett ställningstagande', en: 'a position' },
  'unlabelled-assignment': { sv: 'ett uppdrag', en: 'an assignment' },
}

/** Nouns by which any forum speaks of itself. */
const anyForum = /^(?:forumet|gruppen|rådet|beredningen|samrådet|nätverket|utskottet|kommittén|vi)$/

/** Whether a sentence's subject is the forum of the minutes: "styrgruppen" for Delregionala styrgruppen. */
function isOurs(subject: string | null, document: Document, archive: Archive): boolean {
  if (subject === null || anyForum.test(subject)) return true
  if (!isA(document, 'minutes')) return false
  const { forum: host, joint_with: others } = document.facts
  const ids = [host, ...[...entriesOf(others)].map(([, id]) => id)]
  const wanted = fold(subject)
  return ids.some((id) => {
    const found = archive.findA('forum', id)
    if (!found) return true
    const { name, aliases, former_names: former, kind } = found.facts
    const names = [
      found.id,
      name,
      ...(aliases ?? []),
      ...[...entriesOf(former)].map(([, f]) => f.name),
    ]
    return names.some((one) => one !== undefined && one !== null && speaksOf(one, wanted, kind))
  })
}

/** "Styrgruppen" is what Delregionala styrgruppen, a Styrgrupp and DST:s styrgrupp are called. */
function speaksOf(name: string, wanted: string, kind: string | undefined): boolean {
  if (kind === 'executive_committee' && wanted === 'arbetsutskottet') return true
  return name.split(/[\s,()/]+/).some((word) => {
    const folded = fold(word)
    const stem = bare(wanted)
    return folded === wanted || (stem.length > 5 && bare(folded).endsWith(stem))
  })
}

/** Without the definite ending and a genitive. */
const bare = (word: string): string => word.replace(/s$/, '').replace(/(?:en|et|n)$/, '')
