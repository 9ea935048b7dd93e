import { lostReferences } from '../archive/references.js'
import { isMisread } from './misread.js'
import { tellReference } from './reference-words.js'
import type { Rule } from './rule.js'

export const rule: Rule = {
  name: 'reference-exists',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Det ett dokument hänvisar till finns, och är av rätt slag.',
    en: 'What a document refers to exists, and is of the right kind.',
  },
  rationale: {
    sv: 'En hänvisning som inte leder någonstans gör att svaret på en fråga eller pengarna till ett projekt inte går att följa.',
    en: 'When a reference leads nowhere, the answer to a question or the money of a project cannot be followed.',
  },

  *check(document, archive) {
    for (const [reference, resolution] of lostReferences(document, archive)) {
      const { pointer } = reference
      if (isMisread(document, pointer)) continue
      const { message, hint, meant } = tellReference(reference, resolution, document, archive)
      const fix = meant === null ? {} : { fix: { replace: pointer, with: asYaml(meant) } }
      yield { at: { key: pointer }, message, hint, ...fix }
    }
  },

  examples: [
    {
      files: {
        'samverkan.yaml': settings(),
        'forums/nosk-dst/forum.md': forum('nosk-dst', 'name: DST', 'area: ["12", nosk/ostra]'),
        'forums/sirius/forum.md': forum('sirius', 'name: Sirius', 'parent: nosk-dst'),
      },
      says: [],
    },
    {
      files: {
        'samverkan.yaml': settings(),
        'forums/nosk-dst/forum.md': forum('nosk-dst', 'name: DST', 'topics: [Barn och unga]'),
        'forums/sirius/forum.md': forum('sirius', 'parent: nosk-dts', 'area: [ostra]'),
      },
      says: [
        'forums/nosk-dst/forum.md:7:10 Okänt ämne `Barn och unga`',
        'forums/sirius/forum.md:6:9 Okänt forum `nosk-dts`',
        'forums/sirius/forum.md:7:8 Okänt område eller part `ostra`',
      ],
      fixed: {
        'forums/nosk-dst/forum.md': forum('nosk-dst', 'name: DST', 'topics: [barn-unga]'),
        'forums/sirius/forum.md': forum('sirius', 'parent: nosk-dts', 'area: [nosk/ostra]'),
      },
    },
    {
      files: {
        'applications/nosk-2022/nosk-2022-01.md': application('Lindesberg', 'nosk-2022'),
        'funds/nosk-2022.md': '---\ntype: fund\nid: nosk-2022\n---\n',
      },
      says: ['applications/nosk-2022/nosk-2022-01.md:5:12 Okänd part `Lindesberg`'],
      fixed: {
        'applications/nosk-2022/nosk-2022-01.md': application('kommun-1885', 'nosk-2022'),
      },
    },
    {
      files: {
        'applications/nosk-2022/nosk-2022-01.md': application('nosk-2022', 'region-12'),
        'funds/nosk-2022.md': '---\ntype: fund\nid: nosk-2022\n---\n',
      },
      says: [
        'applications/nosk-2022/nosk-2022-01.md:4:7 `region-12` är en part, inga medel',
        'applications/nosk-2022/nosk-2022-01.md:5:12 `nosk-2022` är medel, ingen part',
      ],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'seats: [{id: soc}]'),
        'forums/dst/minutes/2022-03-08.md': minutes('2022-03-08', 'soc/kommun-1290', '#5.1'),
        'forums/dst/minutes/2022-06-14.md': minutes('2022-06-14', 'skola', '2022-03-09#5.1'),
      },
      says: [
        'forums/dst/minutes/2022-06-14.md:6:31 Okänd plats `skola`',
        'forums/dst/minutes/2022-06-14.md:7:22 Okänd punkt `2022-03-09#5.1`: `dst-2022-03-09` finns inte',
      ],
    },
  ],
}

/** Digits alone, and what begins with one, would be read as something else without quotes. */
const asYaml = (id: string): string => (/^[a-z]/.test(id) ? id : `"${id}"`)

function settings(): string {
  return [
    'topics: [{id: barn-unga, label: barn och unga}]',
    'area_sets: [{id: nosk}]',
    'areas: [{id: ostra, set: nosk, name: Östra, municipalities: [kommun-1290]}]\n',
  ].join('\n')
}

function forum(id: string, ...lines: readonly string[]): string {
  return `---\ntype: forum\nid: ${id}\nlevel: county\nkind: officials\n${lines.join('\n')}\n---\n`
}

function application(applicant: string, fund: string): string {
  return `---\ntype: application\nid: nosk-2022-01\nfund: ${fund}\napplicant: ${applicant}\n---\n`
}

function minutes(date: string, seat: string, item: string): string {
  const attendance = `attendance: [{substitute_for: ${seat}}]`
  const corrections = `corrections: [{item: "${item}"}]`
  return `---\ntype: minutes\nid: dst-${date}\nforum: dst\ndate: ${date}\n${attendance}\n${corrections}\n---\n`
}
