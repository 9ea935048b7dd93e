import type { Span } from '../items/spans.js'
import { anyOf } from './any-of.js'
import { isGivenName } from './given-names.js'
import type { Personal } from './personal.js'
import { isAnyNear, windowsAround } from './windows.js'

/** What makes words a case of one person. */
export type CaseReason = 'about-somebody' | 'somebodys' | 'condition' | 'age'

// "Patienten", "eleven" and "barnet" stand for all of them in agreements; these hardly ever do.
const kin = anyOf(
  'pojken flickan killen tjejen mannen kvinnan sonen dottern mamman pappan modern fadern ' +
    'brodern systern maken hustrun',
)
const definite = `(?:${kin})(?![\\p{L}-])`
const initials = '[A-ZÅÄÖ]\\.[ \\u00a0]?[A-ZÅÄÖ](?![\\p{L}\\d])\\.?'
// Clinics and projects have people's names too.
const named =
  '([A-ZÅÄÖ][a-zåäöé]+)(?![\\p{L}-]| (?:[Uu]ngdom|[Mm]ottagning|[Pp]rojekt|[Ss]juk|[Kk]yrk|[Ss]kol|[Gg]ård|[Hh]em))'
const opens = '(?<![\\p{L}\\d-]|[Mm]ini )'

const paper =
  '(?:SIP(?:[:-]?\\p{Ll}+)?|individuell plan(?: \\(SIP\\))?|[Jj]ournal(?:en|er|erna|anteckning\\p{Ll}*)?|[Dd]iagnos(?:en|er|erna)?|[Oo]rosanmälan|[Oo]rosanmälningar)'
const about =
  '(?:för|om|gällande|avseende|angående|rörande|beträffande|kring|på|med|hos|till|mot|avser)'
const aboutSomebody = new RegExp(
  `${opens}${paper}(?: [a-zåäöé0-9]+){0,3}? ${about} (?:${named}|${initials}|${definite})`,
  'gu',
)
const namedSomebodys = new RegExp(
  `${opens}([A-ZÅÄÖ][a-zåäöé]+)s (?:egen |nya |första )?(?:SIP|journal|diagnos|sjukdom)(?!\\p{L}*system)`,
  'gu',
)
const hisOrHers = '(?:hans|hennes)(?: eller |/| och )(?:hans|hennes)'
const somebodys = new RegExp(
  `${opens}(?!${hisOrHers})(?<!(?:hans|hennes)(?: eller |/| och ))(?:(?:${kin})s|hans|hennes) (?:egen |nya |första )?(?:SIP|journal|diagnos)(?!\\p{L}*system)`,
  'giu',
)

const has = '(?:har|hade|fick|lider av|behandlas för|vårdas för|utreds för|diagnostiserades med)'
const between = `(?: (?:${anyOf(
  'fått en ett sin svår svårt grav allvarlig allvarligt nu ny nyligen två konstaterad ' +
    'misstänkt diagnosen både haft också',
)}))`
const condition = `(?:${anyOf(
  'diagnos diagnosen diagnoserna adhd ADHD autism autismspektrumtillstånd asperger ' +
    'schizofreni bipolär depression demens demenssjukdom alzheimer alzheimers ptsd PTSD psykos ' +
    'ätstörning anorexi bulimi cancer epilepsi missbruk beroende alkoholmissbruk drogmissbruk ' +
    'spelmissbruk självskadebeteende intellektuell_funktionsnedsättning suicidtankar',
)})`
const bearer = new RegExp(
  `${opens}(?:([A-ZÅÄÖ][a-zåäöé]+)(?: [A-ZÅÄÖ](?:[a-zåäöé]+|\\.)?){0,2}|[A-ZÅÄÖ]\\. ?[A-ZÅÄÖ]\\.?) ${has}${between}{0,3} ${condition}(?![\\p{L}-])`,
  'gu',
)
const kinHas = new RegExp(`${opens}(?:${kin}) ${has}${between}{0,3} ${condition}(?!\\p{L})`, 'giu')

const years = '\\d{1,3}[ \\u00a0]år'
const openEnd =
  '(?!\\p{L}|[–-]| ?(?:i|efter|sedan|senare|tidigare|framåt|innan|före|till|av|på|med|utan|från)(?!\\p{L})| (?:och|eller) (?:äldre|yngre|uppåt|över|under))'
const one =
  'pojken?|flickan?|kille|killen|tjej|tjejen|man|mannen|kvinnan?|son|sonen|dotter|dottern|yngling|ynglingen'
const client = 'patient|patienten|pat\\.|brukaren?|klient|klienten|elev|eleven'
const aged = new RegExp(
  `${opens}(?:(?:${kin}) är ${years}|(?:${one})(?:,? på |,? )${years}|(?:${client})(?:,? på |, )${years})${openEnd}|${opens}(?:${one}|${client}) ?\\((?:ca |cirka )?${years}\\)`,
  'giu',
)
const yearOld = new RegExp(
  `(?<!\\d|\\d[–-])\\d{1,2}[ \\u00a0-]?åri(?:g|ga|ge) (?:${one}|${client})(?![\\p{L}-])|(?<!\\d|\\d[–-])\\d{1,2}-?åringen(?!\\p{L})`,
  'giu',
)

const imagined =
  /(?:t\.\s?ex\.|till exempel|exempelvis|fiktiv|påhitta|typfall|tänkt)[^.\n]{0,30}$/iu

/** A case is told in a text that holds some of these letters, or somebody's age. */
const clues = ['SIP', 'jour', 'Jour', 'gnos', 'DHD', 'zofre']
const patterns: readonly (readonly [RegExp, CaseReason])[] = [
  [aboutSomebody, 'about-somebody'],
  [namedSomebodys, 'somebodys'],
  [somebodys, 'somebodys'],
  [bearer, 'condition'],
  [kinHas, 'condition'],
  [aged, 'age'],
  [yearOld, 'age'],
]

/** Whether it is worth looking for cases. */
export const mayHoldCases = (text: string): boolean => isAnyNear(text, clues)

/**
 * Words about one person's case: a plan, record or diagnosis of somebody named, of initials or of
 * "the boy", and a person told by age. Talk of the instruments themselves is none. Linear in the
 * text: every pattern is bounded.
 */
export function* findCases(text: string): Iterable<Personal> {
  for (const window of windowsAround(text, clues)) {
    const here = [...casesIn(text, window)].sort((a, b) => a.start - b.start)
    let end = 0
    for (const one of here) {
      // One case is told once, however many things give it away.
      if (one.start < end) continue
      end = one.end
      yield one
    }
  }
}

function* casesIn(text: string, { start, end }: Span): Iterable<Personal> {
  const words = text.slice(start, end)
  for (const [pattern, detail] of patterns) {
    for (const { 0: found, 1: name, index } of words.matchAll(pattern)) {
      if (name !== undefined && !isGivenName(name)) continue
      if (imagined.test(words.slice(Math.max(0, index - 60), index))) continue
      const at = start + index
      yield { kind: 'case', start: at, end: at + found.length, text: found, detail }
    }
  }
}
