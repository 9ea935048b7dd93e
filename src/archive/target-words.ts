import type { Text } from '../text.js'
import type { RefTarget } from './builtin.js'

interface Noun {
  readonly sv: string
  readonly gender: 'en' | 'ett'
  readonly en: string
}

/** What people call the things that can be referred to. */
const nouns: Readonly<Record<RefTarget, Noun>> = {
  party: { sv: 'part', gender: 'en', en: 'party' },
  forum: { sv: 'forum', gender: 'ett', en: 'forum' },
  minutes: { sv: 'protokoll', gender: 'ett', en: 'minutes' },
  agreement: { sv: 'överenskommelse', gender: 'en', en: 'agreement' },
  fund: { sv: 'medel', gender: 'ett', en: 'fund' },
  application: { sv: 'ansökan', gender: 'en', en: 'application' },
  plan: { sv: 'handlingsplan', gender: 'en', en: 'plan' },
  document: { sv: 'dokument', gender: 'ett', en: 'document' },
  item: { sv: 'punkt', gender: 'en', en: 'item' },
  topic: { sv: 'ämne', gender: 'ett', en: 'topic' },
  actor: { sv: 'aktör', gender: 'en', en: 'actor' },
  sector: { sv: 'sektor', gender: 'en', en: 'sector' },
  area: { sv: 'område', gender: 'ett', en: 'area' },
  area_set: { sv: 'områdesindelning', gender: 'en', en: 'set of areas' },
  round: { sv: 'ansökningsomgång', gender: 'en', en: 'round' },
  seat: { sv: 'plats', gender: 'en', en: 'seat' },
}

/** "ett forum" · "a forum". */
export const aTarget = (target: RefTarget): Text => {
  const { sv, gender, en } = nouns[target]
  return { sv: `${gender} ${sv}`, en: withArticle(en) }
}

/** "inget forum" · "not a forum", after "är" · "is". */
export const noTarget = (target: RefTarget): Text => {
  const { sv, gender, en } = nouns[target]
  return { sv: `${gender === 'en' ? 'ingen' : 'inget'} ${sv}`, en: `not ${withArticle(en)}` }
}

/** "Okänt forum" · "Unknown forum", of one target or several. */
export const unknownTarget = (targets: readonly RefTarget[]): Text => {
  const first = nouns[targets[0] ?? 'document']
  const words = targets.map((target) => nouns[target])
  return {
    sv: `${first.gender === 'en' ? 'Okänd' : 'Okänt'} ${words.map(({ sv }) => sv).join(' eller ')}`,
    en: `Unknown ${words.map(({ en }) => en).join(' or ')}`,
  }
}

const withArticle = (word: string): string => {
  if (word === 'minutes') return 'minutes'
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`
}
