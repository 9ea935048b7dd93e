import { spelled } from '../../format.js'
import { each, listed, same, type Text } from '../../text.js'
import type { Survival } from './survival.js'

/** "båda", "alla tre"; "both", "all three". */
export const allOf = (count: number): Text =>
  count === 2
    ? { sv: 'båda', en: 'both' }
    : { sv: `alla ${spelled(count).sv}`, en: `all ${spelled(count).en}` }

/** "fyra lever kvar, helt eller delvis, och fyra har upphört": the known outcomes in words. */
export function outcomesOf({ inState, shares, partly, strict }: Survival): Text {
  const { n } = shares
  const [alive, ceased, again] = [
    inState.alive.length,
    inState.ceased.length,
    inState.new_project.length,
  ]
  const parts = [
    subject(alive, n, { sv: 'lever kvar', en: alive === 1 ? 'lives on' : 'live on' }),
    subject(ceased, n, { sv: 'har upphört', en: ceased === 1 ? 'has ceased' : 'have ceased' }),
  ]
  if (again > 0) {
    parts.push(
      subject(again, n, {
        sv: 'lever vidare bara med nya projektmedel',
        en: `${again === 1 ? 'goes' : 'go'} on only with new project money`,
      }),
    )
  }
  const whole = [alive, ceased, again].indexOf(n)
  const told = whole === -1 ? parts : parts.slice(whole, whole + 1)
  if (partly.length === 0 || alive === 0) return listed(told)
  const [first = same(''), ...rest] = told
  const share = howWhole(partly.length, alive, strict)
  return each((lang) => {
    const last = rest.length === 0 ? '' : { sv: ', och ', en: ', and ' }[lang]
    const between = rest
      .slice(0, -1)
      .map((text) => `, ${text[lang]}`)
      .join('')
    return `${first[lang]}${share[lang]}${between}${last}${rest.at(-1)?.[lang] ?? ''}`
  })
}

function howWhole(partly: number, alive: number, strict: boolean): Text {
  if (alive === 1) return { sv: ' delvis', en: ' in part' }
  if (!strict) return { sv: ', helt eller delvis', en: ', wholly or in part' }
  return {
    sv: `, varav ${spelled(partly).sv} delvis`,
    en: `, ${spelled(partly).en} of them in part`,
  }
}

/** "fyra lever kvar", "inget har upphört", "alla lever kvar", "det har upphört". */
function subject(count: number, n: number, verb: Text): Text {
  const who =
    count === 0
      ? { sv: 'inget', en: 'none' }
      : n === 1
        ? { sv: 'det', en: 'it' }
        : count === n
          ? n === 2
            ? { sv: 'båda', en: 'both' }
            : { sv: 'alla', en: 'all' }
          : spelled(count)
  return each((lang) => `${who[lang]} ${verb[lang]}`)
}
