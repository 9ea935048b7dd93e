import type { NearMiss, NearMissKind } from './near-miss.js'
import type { Span } from './spans.js'
import { anybody, deeds, english, mayBeSelf, passive } from './unlabelled-verbs.js'
import { plain, trimmed } from './words.js'

// Sentences by which the forum that writes decides something, outside an item. Whose decision it
// is shows only by the noun: the caller holds `subject` against the names of the forum.

/** Cheap first look. All of one length, which lets a regular expression skip. */
const mayDecide =
  /beslut[a ]|Beslut|beslöt|bevil|uppdr|ställ|avslo|odkän|antog|antag|antar|enade|eniga|enigt/
/** The second look, sentence by sentence. */
const verbal =
  /eslut(?:a[drts]| (?:om|att|fatt|togs))|eslöt|ställ(?:de|er|t) (?:sig )|fastställ|ställning|antog|antar|antagit|enade|enig[at]? |i uppdrag|uppdr(?:og|ar)|godkän[dnt]|bevilja[drt]|avslog|decide|resolve|agree|endorse|adopt|task(?:s|ed)|instruct/
const months =
  '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)'
/** Another time than this meeting, right after the verb. */
const elsewhen = new RegExp(
  `^(?: (?:redan|också|även|om (?:det|detta|saken|frågan)))* (?:(?:år )?(?:19|20)\\d\\d\\b|` +
    `i ${months}|den \\d|hösten|våren|tidigare|(?:på|vid|under|i|till) (?:sitt |det |ett )?` +
    '(?:förra|föregående|senaste|tidigare|nästa|kommande|senare|höst|vår))',
)
/** The same before the verb, and what makes a clause of the sentence. */
const conditional = new RegExp(
  `^(?:om|när|innan|ifall|huruvida|eftersom|medan|tills|först|nästa|enligt|${months})\\b|` +
    '\\b(?:förra|föregående|tidigare|redan|nästa|kommande|senare|(?:19|20)\\d\\d|den \\d+|' +
    `i ${months})\\b`,
)
const others =
  /^(?:regeringen|riksdagen|socialstyrelsen|folkhälsomyndigheten|skr|ivo|myndigheten)\b/

/** Find sentences that decide something and carry no label. */
export function findUnlabelled(text: string, { start, end }: Span, misses: NearMiss[]): void {
  const part = text.slice(start, end)
  if (!mayDecide.test(part) && !part.includes('The ') && !part.includes('We ')) return
  if (!verbal.test(part)) return
  for (const place of sentencesOf(text, { start, end })) {
    const said = text.slice(place.start, Math.min(place.end, place.start + 400))
    const found = verbal.test(said) ? judgeSentence(plain(said)) : null
    if (found) misses.push({ ...found, place })
  }
}

type Judged = Omit<NearMiss, 'place'>

/** It ends by citing where it was said: it tells of a decision and makes none. */
const cited = /\([a-z\d-]*#\d+[a-z]?(?:\.\d+)?\)\.?$/

/** What a sentence decides and who does; null for questions, other times and other bodies. */
export function judgeSentence(said: string): Judged | null {
  if (/\?["”»)]*$/.test(said) || cited.test(said) || others.test(said.toLowerCase())) return null
  return straight(said) ?? turned(said) ?? bySentence(said)
}

/** "Mötet beslutade att …" */
function straight(said: string): Judged | null {
  const [who = ''] = /^(?:[Aa]lla närvarande|[\p{L}]+)/u.exec(said) ?? []
  if (!mayBeSelf(who)) return null
  const rest = said.slice(who.length)
  for (const { kind, label, after } of deeds) {
    const found = after.exec(rest)
    if (found) return answer(said, kind, label, who, rest.slice(found[0].length))
  }
  return null
}

/** "Därefter beslutade mötet att …" */
function turned(said: string): Judged | null {
  for (const { kind, label, before } of deeds) {
    const found = before.exec(said)
    const who = found?.[1] ?? ''
    if (!found || !mayBeSelf(who)) continue
    const lead = said.slice(0, found.index)
    if (lead.split(' ').length > 8 || conditional.test(lead.toLowerCase())) return null
    return answer(said, kind, label, who, said.slice(found.index + found[0].length))
  }
  return null
}

/** "Det beslutades att …", "AU fick i uppdrag att …", "The group decided …" */
function bySentence(said: string): Judged | null {
  for (const { kind, label, after } of [...passive, ...english]) {
    const found = after.exec(said)
    if (found) return answer(said, kind, label, '', said.slice(found[0].length))
  }
  return null
}

function answer(
  said: string,
  kind: NearMissKind,
  label: string,
  who: string,
  rest: string,
): Judged | null {
  if (elsewhen.test(rest) || /^ (?:inte|ej)\b/.test(rest)) return null
  const small = who.toLowerCase()
  const subject = who === '' || anybody.test(small) ? null : small
  return { kind, written: said, meant: `**${label}:**`, subject }
}

/**
 * Sentences end at a stop before a capital or at the end of the text; "t.ex." and "kl. 9" do not
 * end one.
 */
function* sentencesOf(text: string, { start, end }: Span): Iterable<Span> {
  const stop = /[.?!]["”»)]*(?=\s+["”»(]?\p{Lu}|\s*$)/gu
  let from = start
  for (const { 0: mark, index } of text.slice(start, end).matchAll(stop)) {
    const to = start + index + mark.length
    yield trimmed(text, { start: from, end: to })
    from = to
  }
  if (from < end) yield trimmed(text, { start: from, end })
}
