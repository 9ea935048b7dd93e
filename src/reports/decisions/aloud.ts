import { each, listed, type Text } from '../../text.js'
import { number, numbered, sentences } from '../said/counts.js'

interface Left {
  readonly silent: number
  readonly waiting: number
  readonly left: 'not_taken_up' | 'not_implemented' | null
}

/** "54 beslut och nio ställningstaganden. Tre är inte genomförda." */
export function decidedAloud(
  decisions: number,
  positions: number,
  { silent, waiting, left }: Left,
): Text {
  if (decisions + positions === 0) return nothing[left ?? 'all']
  const counts = listed([
    ...(decisions > 0 ? [numbered(decisions, 'ett', words.decision, words.decisions)] : []),
    ...(positions > 0 ? [numbered(positions, 'ett', words.position, words.positions)] : []),
  ])
  if (left === 'not_taken_up') {
    return sentences(each((lang) => counts[lang] + ends.not_taken_up[lang]))
  }
  if (left === 'not_implemented') {
    const done = decisions + positions === 1 ? ends.one : ends.many
    return sentences(each((lang) => counts[lang] + done[lang]))
  }
  const [quiet, open] = [number(silent, 'ett'), number(waiting, 'ett')]
  return sentences(
    counts,
    silent === 0
      ? null
      : {
          sv: `${quiet.sv} gäller för forum som har mötts sedan dess utan en punkt som tar upp det`,
          en: `${quiet.en} ${silent === 1 ? 'applies' : 'apply'} to forums that have met since without a word of it`,
        },
    waiting === 0
      ? null
      : {
          sv: `${open.sv} är inte ${waiting === 1 ? 'genomfört' : 'genomförda'} hos alla`,
          en: `${open.en} ${waiting === 1 ? 'is' : 'are'} not carried out by everybody`,
        },
  )
}

const words = {
  decision: { sv: 'beslut', en: 'decision' },
  decisions: { sv: 'beslut', en: 'decisions' },
  position: { sv: 'ställningstagande', en: 'position' },
  positions: { sv: 'ställningstaganden', en: 'positions' },
}

const ends = {
  not_taken_up: {
    sv: ' gäller för forum som har mötts sedan dess utan en punkt som tar upp det',
    en: ' for forums that have met since without a word of it',
  },
  one: { sv: ' är inte genomfört hos alla', en: ' is not carried out by everybody' },
  many: { sv: ' är inte genomförda hos alla', en: ' are not carried out by everybody' },
}

const nothing = {
  all: { sv: 'Inget är beslutat.', en: 'Nothing has been decided.' },
  not_taken_up: {
    sv: 'Inget beslut väntar på att tas upp i ett annat forum.',
    en: 'No decision waits to be taken up by another forum.',
  },
  not_implemented: {
    sv: 'Inget beslut väntar på att genomföras.',
    en: 'No decision waits to be carried out.',
  },
}
