import type { Archive } from '../archive/archive.js'
import { groundOf } from '../archive/forums/ground.js'
import { isActive, lifeOn } from '../archive/forums/life.js'
import { byName, type Forum, rankOf } from '../archive/forums/tree.js'
import { perArchive } from '../archive/per-archive.js'
import { parentFor } from '../archive/said/routes.js'
import { either } from '../text.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum'> = {
  name: 'forum-has-a-parent',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'En grupp har ett forum över sig, om den inte själv är den översta där den arbetar.',
    en: 'A group has a forum above it, unless it is itself the highest where it works.',
  },
  rationale: {
    sv: 'En grupp som ingen styr får inga uppdrag, och det den kommer fram till når ingen.',
    en: 'A group that nobody steers is given nothing to do, and what it finds reaches nobody.',
  },
  on: ['forum'],

  *check(forum, archive) {
    const { facts, id } = forum
    const { state } = lifeOn(facts, archive.today)
    if (id === null || facts.external === true || state === 'ended') return
    if (parentFor(id, archive) !== null || facts.kind === 'network') return
    const above = nearestAbove(forum, archive)
    if (!alwaysBelow.has(facts.kind) && above.length === 0) return
    const names = either(above.slice(0, enough).map((one) => archive.name(one.id ?? '')))
    yield {
      at: { key: [facts.kind === undefined ? 'name' : 'kind'] },
      message:
        above.length === 0
          ? {
              sv: 'Gruppen har inget forum över sig (`parent`)',
              en: 'The group has no forum above it (`parent`)',
            }
          : {
              sv: `Gruppen har inget forum över sig (\`parent\`), men ${names.sv} arbetar på samma plats`,
              en: `The group has no forum above it (\`parent\`), but ${names.en} works in the same place`,
            },
      hint: {
        sv: 'Skriv id för det forum som styr gruppen i `parent`.',
        en: 'Write the id of the forum that steers the group in `parent`.',
      },
    }
  },

  examples: [
    {
      files: {
        'forums/lans/forum.md': forum('lans', 'level: county', 'kind: officials', 'area: ["25"]'),
        'forums/ag/forum.md': forum('ag', 'level: county', 'kind: working_group', 'parent: lans'),
        'forums/nat/forum.md': forum('nat', 'level: local', 'kind: network', 'area: [kommun-2584]'),
        'forums/sa/forum.md': forum('sa', 'level: local', 'kind: officials', 'area: [kommun-1880]'),
        'forums/slut/forum.md': forum('slut', 'kind: working_group', 'ended_on: 2020-01-01'),
      },
      says: [],
    },
    {
      files: {
        'forums/lans/forum.md': forum('lans', 'level: county', 'kind: officials', 'area: ["25"]'),
        'forums/ag/forum.md': forum('ag', 'level: county', 'kind: working_group'),
        'forums/norr/forum.md': forum(
          'norr',
          'level: municipality',
          'kind: officials',
          'area: [kommun-2584]',
        ),
      },
      says: [
        'forums/ag/forum.md:6:7 Gruppen har inget forum över sig (`parent`)',
        'forums/norr/forum.md:6:7 Gruppen har inget forum över sig (`parent`), men Forum lans arbetar på samma plats',
      ],
    },
  ],
}

/** Kinds that work for somebody, wherever they are. */
const alwaysBelow = new Set<string | undefined>([
  'executive_committee',
  'working_group',
  'focus_group',
  'theme_group',
])

const known = perArchive(byMunicipality)

/** The lowest of the active forums that are at a higher level and work in the same place. */
function nearestAbove(forum: Forum, archive: Archive): readonly Forum[] {
  const ground = groundOf(forum, archive)
  if (ground === null || forum.facts.level === undefined) return []
  const made = known(archive)
  const near = new Set(ground.municipalities.flatMap((id) => made.get(id) ?? []))
  const higher = [...near].filter((one) => rankOf(one) < rankOf(forum))
  const lowest = Math.max(...higher.map(rankOf))
  return higher.filter((one) => rankOf(one) === lowest).sort(byName)
}

/** More of one level in one place are not told of. */
const enough = 3

/** Some active forums that steer or may, of each level, by where they work. */
function byMunicipality(archive: Archive): ReadonlyMap<string, readonly Forum[]> {
  const found = new Map<string, Forum[]>()
  for (const forum of archive.of('forum')) {
    if (!isActive(forum.facts, archive.today) || forum.facts.kind === 'network') continue
    if (alwaysBelow.has(forum.facts.kind)) continue
    for (const id of groundOf(forum, archive)?.municipalities ?? []) {
      const list = found.get(id) ?? []
      found.set(id, list)
      if (list.filter((one) => rankOf(one) === rankOf(forum)).length < enough) list.push(forum)
    }
  }
  return found
}

function forum(id: string, ...lines: readonly string[]): string {
  return `---\ntype: forum\nid: ${id}\nname: Forum ${id}\n${lines.join('\n')}\n---\n`
}
