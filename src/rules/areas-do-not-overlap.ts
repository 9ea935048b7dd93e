import { entriesOf } from '../archive/facts.js'
import { areaSets } from '../archive/forums/areas.js'
import { listed } from '../text.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'settings'> = {
  name: 'areas-do-not-overlap',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'I en indelning som inte delar in ett helt län ligger en kommun ändå bara i ett område, och inget område är tomt.',
    en: 'In a division that does not divide a whole county, a municipality still lies in one area only, and no area is empty.',
  },
  rationale: {
    sv: 'Ligger en kommun i två områden går det inte att säga vilket område den företräder.',
    en: 'If a municipality lies in two areas, nobody can tell which of them it represents.',
  },
  on: ['settings'],

  *check({ facts }, archive) {
    const whole = new Set(
      [...entriesOf(facts.area_sets)].flatMap(([, { id, partitions }]) => (partitions ? id : [])),
    )
    for (const [set, areas] of areaSets(archive)) {
      const where = new Map<string, string>()
      for (const { at, name, municipalities } of areas) {
        if (municipalities.length === 0 && facts.areas?.[at]?.municipalities?.length === 0) {
          yield {
            at: { key: ['areas', at, 'municipalities'] },
            message: {
              sv: `Området ${name} har inga kommuner`,
              en: `The area ${name} has no municipalities`,
            },
          }
        }
        // A division of a whole county is told by area-set-covers-county.
        if (whole.has(set)) continue
        for (const [row, id] of entriesOf(facts.areas?.[at]?.municipalities)) {
          const other = where.get(id)
          where.set(id, name)
          if (other === undefined) continue
          const [party, both] = [archive.name(id), listed([other, name])]
          yield {
            at: { key: ['areas', at, 'municipalities', row] },
            message: {
              sv: `${party.sv} ligger i flera områden i indelningen ${shown(set)}: ${both.sv}`,
              en: `${party.en} lies in several areas of the set ${shown(set)}: ${both.en}`,
            },
            hint: {
              sv: 'Ta bort kommunen ur det ena. Ska områdena få överlappa hör de till olika indelningar (`set`).',
              en: 'Take the municipality out of one. If the areas may overlap, they belong to different sets (`set`).',
            },
          }
        }
      }
    }
  },

  examples: [
    {
      files: {
        'samverkan.yaml':
          'areas:\n  - {id: a, set: nord, name: A, municipalities: [kommun-2584]}\n  - {id: b, set: nord, name: B, municipalities: [kommun-2523]}\n  - {id: c, set: skola, name: C, municipalities: [kommun-2584]}\n',
      },
      says: [],
    },
    {
      files: {
        'samverkan.yaml':
          'areas:\n  - {id: a, set: nord, name: A, municipalities: [kommun-2584]}\n  - {id: b, set: nord, name: B, municipalities: [kommun-2523, kommun-2584]}\n  - {id: c, set: nord, name: C, municipalities: []}\n',
      },
      says: [
        'samverkan.yaml:3:63 Kiruna ligger i flera områden i indelningen `nord`: A och B',
        'samverkan.yaml:4:33 Området C har inga kommuner',
      ],
    },
  ],
}
