import { isA } from '../../archive/document.js'
import { linkGoal } from '../../archive/link-paths.js'
import { longDay } from '../../format.js'
import type { ChangedFile, ChangeRule } from './change-rule.js'

export const rule: ChangeRule = {
  name: 'papers-of-adopted-agreements-are-kept',
  severity: 'warning',
  floor: 'info',
  description: {
    sv: 'En bilaga till något som är antaget ändras bara tillsammans med ett nytt antagande.',
    en: 'An attachment of what has been adopted changes only together with a new adoption.',
  },
  rationale: {
    sv: 'Ofta står hela avtalet i bilagan. Byts den ut har parterna ett annat avtal än det de antog.',
    en: 'Often the attachment holds all of the agreement. With another the parties have another agreement than the one they adopted.',
  },

  *check({ files }, { base }) {
    const changed = new Set(
      files.flatMap(({ path, before }) => (before && !/[.]md$/i.test(path) ? [path] : [])),
    )
    if (changed.size === 0) return
    const anew = new Set(files.flatMap(adoptedAnew))
    for (const { id, path, facts, links } of base.of('agreement')) {
      const on = facts.adopted?.on
      if (on === undefined || on > base.today || anew.has(id)) continue
      const day = longDay(on)
      for (const { target } of links) {
        const goal = linkGoal(path, target)
        if (goal.kind !== 'inside' || !changed.delete(goal.path)) continue
        yield {
          path: goal.path,
          at: 'file',
          message: {
            sv: `Bilagan är ändrad eller borttagen, men hör till något som antogs ${day.sv} (\`${id}\`)`,
            en: `The attachment is changed or gone, but belongs to something adopted on ${day.en} (\`${id}\`)`,
          },
          hint: {
            sv: 'Låt den vara. Är en ny version antagen: skriv det beslutet i `adopted`.',
            en: 'Leave it. If a new version has been adopted: write that decision in `adopted`.',
          },
        }
      }
    }
  },

  examples: [
    {
      before: { [path()]: agreement('2026-02-10'), [paper()]: 'a\n' },
      change: { [path()]: agreement('2026-05-12'), [paper()]: 'b\n' },
      says: [],
    },
    {
      before: { [path()]: agreement('2026-02-10'), [paper()]: 'a\n' },
      change: { [paper()]: 'b\n' },
      says: [
        `${paper()} Bilagan är ändrad eller borttagen, men hör till något som antogs 10 februari 2026 (\`ok\`)`,
      ],
    },
  ],
}

function path(): string {
  return 'agreements/ok.md'
}

function paper(): string {
  return 'agreements/files/avtal.pdf'
}

function agreement(adopted: string): string {
  return `---\ntype: agreement\nid: ok\ntitle: OK\nadopted: {on: ${adopted}}\n---\n\nSe [avtalet](files/avtal.pdf).\n`
}

/** The ids of agreements that the change says have been adopted on a later day. */
function adoptedAnew({ before, after }: ChangedFile): readonly (string | null)[] {
  const [old, now] = [before?.document, after?.document]
  if (!old || !now || !isA(old, 'agreement') || !isA(now, 'agreement')) return []
  return (now.facts.adopted?.on ?? '') > (old.facts.adopted?.on ?? '') ? [old.id] : []
}
