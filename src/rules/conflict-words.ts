import { type Conflict, sidesOf } from '../archive/conflicts.js'
import { join, listed, type Text } from '../text.js'
import type { Problem } from './rule.js'

type Words = Pick<Problem, 'message' | 'hint'>

/** More than this is for the reader's own eyes. */
const mostParts = 3
const longest = 50

/** What the two versions are, how they differ, and how to be done with it; `line` is the first. */
export function conflictWords(conflict: Conflict, line: number): Words {
  const { upper, lower } = sidesOf(conflict)
  const rows = listed(conflict.marks.map((mark) => String(line + mark)))
  return {
    message: {
      sv: `Två versioner av samma rader, och ingen har valt: ${upper.sv} och ${lower.sv}`,
      en: `Two versions of the same lines, and nobody has chosen: ${upper.en} and ${lower.en}`,
    },
    hint: join([
      ...differences(conflict, upper, lower),
      {
        sv: `Behåll det som gäller, ta bort märkena på raderna ${rows.sv} (<<<<<<<, =======, >>>>>>>), och kör \`samverkan kontrollera\` och sedan \`samverkan lämna-in\`.`,
        en: `Keep what holds, remove the marks on the lines ${rows.en} (<<<<<<<, =======, >>>>>>>), and run \`samverkan validate\` and then \`samverkan submit\`.`,
      },
    ]),
  }
}

/** A mark that has lost the others. */
export const loneMark = (mark: string): Words => ({
  message: {
    sv: `Här står ett märke efter en sammanslagning (\`${mark}\`)`,
    en: `Here is a mark of a merge (\`${mark}\`)`,
  },
  hint: {
    sv: 'Behåll den version som gäller och ta bort raderna med <<<<<<<, ======= och >>>>>>>.',
    en: 'Keep the version that holds and remove the lines <<<<<<<, ======= and >>>>>>>.',
  },
})

function differences({ upper, lower }: Conflict, mine: Text, theirs: Text): readonly Text[] {
  const names = [...new Set([...upper.parts.keys(), ...lower.parts.keys()])]
  const differing = names.filter((name) => upper.parts.get(name) !== lower.parts.get(name))
  const told = differing.slice(0, mostParts).map((name): Text => {
    const [one, other] = [upper.parts.get(name), lower.parts.get(name)]
    const shown = code(name)
    if (one === undefined) return only(shown, theirs)
    if (other === undefined) return only(shown, mine)
    return {
      sv: `${shown}: ${code(one)} i ${mine.sv}, ${code(other)} i ${theirs.sv}. `,
      en: `${shown}: ${code(one)} in ${mine.en}, ${code(other)} in ${theirs.en}. `,
    }
  })
  const left = differing.length - told.length
  if (left === 0) return told
  return [...told, { sv: `Och ${left} till. `, en: `And ${left} more. ` }]
}

const only = (shown: string, side: Text): Text => ({
  sv: `${shown} finns bara i ${side.sv}. `,
  en: `${shown} is only in ${side.en}. `,
})

/** A piece of a file, short enough for a sentence. */
function code(text: string): string {
  const plain = text.replaceAll('`', "'")
  const cut = plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain
  return cut === '' ? '–' : `\`${cut}\``
}
