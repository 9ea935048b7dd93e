import type { Text } from '../text.js'
import type { OwnName, RefTarget } from './builtin.js'

interface Noun {
  readonly sv: string
  readonly gender: 'en' | 'ett' | 'plural'
  readonly en: string
}

/** What people call the things that can be referred to. */
const nouns: Readonly<Record<Exclude<RefTarget, OwnName>, Noun>> = {
  party: { sv: 'part', gender: 'en', en: 'party' },
  forum: { sv: 'forum', gender: 'ett', en: 'forum' },
  minutes: { sv: 'protokoll', gender: 'ett', en: 'minutes' },
  agreement: { sv: 'överenskommelse', gender: 'en', en: 'agreement' },
  fund: { sv: 'medel', gender: 'plural', en: 'fund' },
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

/** A type of an archive's own has a label but no gender: it is called by its name. */
const nounOf = (target: RefTarget): Noun =>
  isTarget(target)
    ? nouns[target]
    : {
        sv: `dokument av typen \`${target}\``,
        gender: 'ett',
        en: `document of the type \`${target}\``,
      }

const no = { en: 'ingen', ett: 'inget', plural: 'inga' } as const
const unknown = { en: 'Okänd', ett: 'Okänt', plural: 'Okända' } as const

/** Whether there is a word for it. */
export const isTarget = (name: string): name is keyof typeof nouns => Object.hasOwn(nouns, name)

/** "ett forum" · "a forum". */
export const aTarget = (target: RefTarget): Text => {
  const { sv, gender, en } = nounOf(target)
  return { sv: gender === 'plural' ? sv : `${gender} ${sv}`, en: withArticle(en) }
}

/** "inget forum" · "not a forum", after "är" · "is". */
export const noTarget = (target: RefTarget): Text => {
  const { sv, gender, en } = nounOf(target)
  return { sv: `${no[gender]} ${sv}`, en: `not ${withArticle(en)}` }
}

/** "Okänt forum" · "Unknown forum", of one target or several. */
export const unknownTarget = (targets: readonly RefTarget[]): Text => {
  const first = nounOf(targets[0] ?? 'document')
  const words = targets.map(nounOf)
  return {
    sv: `${unknown[first.gender]} ${words.map(({ sv }) => sv).join(' eller ')}`,
    en: `Unknown ${words.map(({ en }) => en).join(' or ')}`,
  }
}

const withArticle = (word: string): string => {
  if (word === 'minutes') return 'minutes'
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`
}
