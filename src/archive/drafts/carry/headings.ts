import type { Archive } from '../../archive.js'
import { spokenNames } from '../../spoken-names.js'
import type { SectionKey } from './section.js'

/** What a heading of an agenda is for. */
export type Meaning = SectionKey | 'opening' | 'agenda' | 'report' | 'other' | 'summary'

const patterns: readonly (readonly [Meaning, RegExp])[] = [
  ['previous', /^(?:föregående|förra|senaste|previous|last)(?= )/],
  ['dates', /mötestider|mötesdagar|mötesdatum|sammanträdes(?:tider|dagar)|meeting dates/],
  [
    'assignments',
    /^uppdrag$|(?:uppföljning|återrapport\p{L}*|öppna|pågående|tidigare|kvarstående|läget)(?= ).* uppdrag(?:en)?(?!\p{L})|uppdragslista|uppföljning av beslut|^assignments$|(?:follow-up of|open|earlier) (?:assignments|actions)|^action (?:points|items)/u,
  ],
  ['questions', /öppna frågor|obesvarade frågor|open questions/],
  [
    'received',
    /inkomna (?:frågor|ärenden)|lyfta frågor|^frågor från |questions received|^questions from /,
  ],
  ['answers', /^svar (?:på|från) |vi har lyft|^answers? (?:to|from) |we have referred/],
  ['proposals', /^förslag(?: som|$)|oavgjorda förslag|^proposals(?: not|$)/],
  ['anchoring', /^förankring|^anchoring/],
  [
    'projects',
    /projekt(?:en)?(?!\p{L})|^ansökningar|^(?:delregionala )?medel|projects|^applications/u,
  ],
  ['documents', /^(?:överenskommelser|avtal|handlingsplaner|agreements)(?!\p{L})/u],
  ['news', /för kännedom|^nytt från |^nyheter|for information|^news/],
  ['report', /^(?:rapport|report) (?:från|from) /],
  ['other', /^övriga frågor|^övrigt$|any other business/],
  ['summary', /^sammanfattning|^nästa möte|^(?:mötets )?avslut|^summary|^next meeting|^closing/],
  ['agenda', /^(?:dagordning|dagens agenda|agenda|godkännande av dagordning)/],
  ['opening', /^inledning|öppnande|^välkom|^opening|^welcome/],
]

/** What a heading means by its words; null for an item of its own. */
export function meaningOf(title: string): Meaning | null {
  const words = title.normalize('NFC').toLowerCase().trim()
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** Whom a heading is about: "Sirius" in "Frågor från Sirius". */
export const sourceIn = (title: string): string | null =>
  / (?:från|from) (.+)$/i.exec(title)?.[1]?.trim() ?? null

const endings = /(?:erna|arna|orna|en|et|na|n|t)$/
const plainly = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** The forums and parties that words like "temagruppen" or "NOSAM" may stand for. */
export function calledLike(archive: Archive, words: string): ReadonlySet<string> {
  const spoken = plainly(words)
  const stem = spoken.length > 6 ? spoken.replace(endings, '') : spoken
  const isLike = (name: string) => {
    const said = plainly(name)
    // "Temagrupp barn och unga", "Temagruppen", and not "Temagruppsledarna".
    return said.startsWith(stem) && /^.{0,2}(?: |$)/.test(said.slice(stem.length))
  }
  const called = spokenNames(archive).all.filter(
    ({ target, names }) => (target === 'forum' || target === 'party') && names.some(isLike),
  )
  return new Set(called.map(({ id }) => id))
}
