import type { Archive } from '../archive/archive.js'
import { chainLinks } from '../archive/chain-links.js'
import type { Document } from '../archive/document.js'
import { wholeLife } from '../archive/whole-life.js'
import { compareText } from '../diagnostic.js'
import { longDay } from '../format.js'
import type { Rule } from './rule.js'
import { isSound } from './sound.js'

type Application = Document<'application'>

export const rule: Rule<'application'> = {
  name: 'follow-up-is-of-last-link',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'Ett projekt som fortsätts av ett annat följs upp där.',
    en: 'A project that is continued by another is followed up there.',
  },
  rationale: {
    sv: 'En kedja av projekt räknas en gång, och det sista projektet säger hur det gick. Ett svar som skrivs i ett tidigare räknas inte.',
    en: 'A chain of projects counts once, and the last project says how it went. An answer written in an earlier one is not counted.',
  },
  on: ['application'],
  has: ['follow_ups'],

  *check(document, archive) {
    const { answers, state } = wholeLife(document)
    // Follow-ups of what never was a project are told by another rule.
    if (answers.length === 0 || state === 'withdrawn' || state === 'declined') return
    if (!isSound(document, 'history')) return
    const later = laterLinks(document, archive)
    const [first] = later
    const last = later.at(-1)
    if (!first || !last) return
    const name = archive.name(last.id)
    const since = longDay(first.grantedOn)
    for (const { index, on, outcome } of answers) {
      // That it became a new project is what the chain says too.
      if (on < first.grantedOn || outcome === 'new_project') continue
      yield {
        at: { key: ['follow_ups', index] },
        message: {
          sv: `Räknas inte: projektet fortsätts sedan ${since.sv} av ${name.sv} och följs upp där`,
          en: `Not counted: since ${since.en} the project is continued by ${name.en} and followed up there`,
        },
        hint: {
          sv: `Flytta uppföljningen till \`${last.id}\`. Är det ett annat projekt, ta bort \`continues\` där.`,
          en: `Move the follow-up to \`${last.id}\`. If that is another project, take \`continues\` away there.`,
        },
      }
    }
  },

  examples: [
    {
      files: {
        'applications/nosk-2020/a.md': project('a', '2020-03-08', '2021-12-15'),
        'applications/nosk-2022/b.md': project('b', '2022-03-08', '2024-12-15', 'continues: a'),
        'applications/nosk-2022/c.md': project('c', '2020-03-08', '2022-12-15'),
        'applications/nosk-2022/d.md': withdrawn('d', 'continues: c'),
        'applications/nosk-2019/e.md': project(
          'e',
          '2019-03-08',
          '2022-06-10',
          'topics: []',
          'new_project',
        ),
        'applications/nosk-2022/f.md': project('f', '2022-03-08', '2024-12-15', 'continues: e'),
      },
      says: [],
    },
    {
      files: {
        'applications/nosk-2020/a.md': project('a', '2020-03-08', '2022-03-08'),
        'applications/nosk-2022/b.md': project('b', '2022-03-08', '2023-12-15', 'continues: a'),
        'applications/nosk-2024/c.md': project('c', '2024-03-08', '2026-01-15', 'continues: b'),
      },
      says: [
        'applications/nosk-2020/a.md:9:5 Räknas inte: projektet fortsätts sedan 8 mars 2022 av Projekt c och följs upp där',
      ],
    },
  ],
}

interface Link {
  readonly id: string
  readonly grantedOn: string
}

/**
 * The links that come after one in its chain, in order, without those that were withdrawn: from
 * the day the first of them was granted, the chain is judged by them.
 */
function laterLinks(document: Application, archive: Archive): readonly Link[] {
  const links = chainLinks(archive)
  const found: Link[] = []
  const seen = new Set<Application>([document])
  for (let at: Application | undefined = document; at; ) {
    const next: { document: Application; grantedOn: string } | undefined = links
      .after(at)
      .flatMap((after) => {
        const { grantedOn } = wholeLife(after)
        return grantedOn === null || seen.has(after) ? [] : [{ document: after, grantedOn }]
      })
      // Where a chain forks, which is an error, the one granted first continues it.
      .sort((a, b) => compareText(a.grantedOn, b.grantedOn))[0]
    if (!next) break
    at = next.document
    seen.add(at)
    if (wholeLife(at).state !== 'withdrawn') {
      found.push({ id: at.id ?? at.path, grantedOn: next.grantedOn })
    }
  }
  return found
}

function project(
  id: string,
  granted: string,
  asked: string,
  more = 'topics: []',
  outcome = 'alive',
): string {
  const history = `history:\n  - {on: ${granted}, status: granted, amount: 450000}`
  const followUps = `follow_ups:\n  - {on: ${asked}, outcome: ${outcome}}`
  return `---\ntype: application\nid: ${id}\ntitle: Projekt ${id}\n${more}\n${history}\n${followUps}\n---\n`
}

function withdrawn(id: string, more: string): string {
  const history =
    'history: [{on: 2022-03-08, status: granted, amount: 1}, {on: 2022-04-01, status: withdrawn}]'
  return `---\ntype: application\nid: ${id}\n${more}\n${history}\n---\n`
}
