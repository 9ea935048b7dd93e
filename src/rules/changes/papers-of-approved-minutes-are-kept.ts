import { isFrozen } from '../../archive/frozen.js'
import { linkGoal } from '../../archive/link-paths.js'
import type { ChangeRule } from './change-rule.js'
import { minutes } from './example-change.js'

export const rule: ChangeRule = {
  name: 'papers-of-approved-minutes-are-kept',
  severity: 'warning',
  floor: 'info',
  description: {
    sv: 'En bilaga som ett godkänt protokoll länkar till ändras inte.',
    en: 'An attachment that approved minutes link to is not changed.',
  },
  rationale: {
    sv: 'Det som beslutades vilar på underlaget som det såg ut. Byts bilagan ut säger protokollet något annat än det som godkändes.',
    en: 'What was decided rests on the papers as they were. With another attachment the minutes say something else than was approved.',
  },

  *check({ files }, { base }) {
    const changed = new Set(
      files.flatMap(({ path, before }) => (before && !/[.]md$/i.test(path) ? [path] : [])),
    )
    if (changed.size === 0) return
    for (const document of base.documents) {
      if (!isFrozen(document)) continue
      for (const { target } of document.links) {
        const goal = linkGoal(document.path, target)
        if (goal.kind !== 'inside' || !changed.delete(goal.path)) continue
        yield {
          path: goal.path,
          at: 'file',
          message: {
            sv: `Bilagan är ändrad eller borttagen, men hör till ett godkänt protokoll (\`${document.id}\`)`,
            en: `The attachment is changed or gone, but belongs to approved minutes (\`${document.id}\`)`,
          },
          hint: {
            sv: 'Låt den vara, och lägg den nya bredvid under ett annat namn.',
            en: 'Leave it, and put the new one beside it under another name.',
          },
        }
      }
    }
  },

  examples: [
    {
      before: { [path()]: minutes('draft', linked()), [paper()]: 'a\n' },
      change: { [paper()]: 'b\n' },
      says: [],
    },
    {
      before: { [path()]: minutes('approved', linked()), [paper()]: 'a\n' },
      change: { [paper()]: 'b\n' },
      says: [
        `${paper()} Bilagan är ändrad eller borttagen, men hör till ett godkänt protokoll (\`lansgrupp-2026-02-02\`)`,
      ],
    },
  ],
}

function path(): string {
  return 'forums/lansgrupp/minutes/2026-02-02.md'
}

function paper(): string {
  return 'forums/lansgrupp/minutes/files/budget.csv'
}

function linked(): string {
  return 'Enligt [underlaget](files/budget.csv).'
}
