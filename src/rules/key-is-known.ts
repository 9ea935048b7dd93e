import { type Described, keyLabel, keyName, keysAt, nameOfType } from '../archive/describe.js'
import type { Pointer } from '../archive/places.js'
import { capital, each, either, listed, type Text } from '../text.js'
import { certain, keyCandidates } from './key-candidates.js'
import { homeOf } from './key-home.js'
import { isOffice, neverAName } from './kind-hints.js'
import { type Candidate, meant } from './meant.js'
import type { Rule } from './rule.js'
import { schemaFaultsOf } from './schema-faults.js'
import { shown } from './shown.js'

/** So few keys can be listed in a message. */
const few = 8

export const rule: Rule = {
  name: 'key-is-known',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Varje nyckel i huvudet är en som dokumenttypen har, eller börjar med x_.',
    en: 'Every key of the front matter is one that the type has, or begins with x_.',
  },
  rationale: {
    sv: 'En felstavad nyckel läses av ingen. Uppgiften ser ut att finnas men saknas i alla rapporter.',
    en: 'A misspelt key is read by nobody. The fact seems to be there but is missing from reports.',
  },
  about: 'schemaFaults',

  *check(document) {
    for (const { type, pointer, key, value } of schemaFaultsOf(document, 'key-is-known')) {
      if (key === null) continue
      const candidates = keyCandidates(type, pointer)
      const words = meant(key, candidates)
      const target = certain(words)
      const at = { key: [...pointer, key], part: 'key' as const }
      if (target !== null) {
        const name = keyName(type, [...pointer, target])
        const message = {
          sv: `Nyckeln ${shown(key)} finns inte; den heter \`${target}\``,
          en: `There is no key ${shown(key)}; it is called \`${target}\``,
        }
        const free = isFree(target, key, value, candidates)
        yield free
          ? { at, message, fix: { rename: [...pointer, key], to: target } }
          : { at, message, hint: taken(capital(name)) }
        continue
      }
      const inside = pointer.length === 0 ? typeLabel(type) : keyName(type, pointer)
      yield {
        at,
        message: {
          sv: `Nyckeln ${shown(key)} finns inte i ${inside.sv}`,
          en: `There is no key ${shown(key)} in ${inside.en}`,
        },
        hint: hintFor(type, pointer, key, words.near),
      }
    }
  },

  examples: [
    {
      files: { 'funds/a.md': '---\ntype: fund\nid: a\nname: A\nyear: 2022\nx_konto: 1\n---\n' },
      says: [],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nid: a\nnamn: A\nyaer: 2022\n---\n' },
      says: [
        'funds/a.md:4:1 Nyckeln `namn` finns inte; den heter `name`',
        'funds/a.md:5:1 Nyckeln `yaer` finns inte; den heter `year`',
      ],
      fixed: { 'funds/a.md': '---\ntype: fund\nid: a\nname: A\nyear: 2022\n---\n' },
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nid: a\nname: A\nnamn: B\nyear: 2022\n---\n' },
      says: ['funds/a.md:5:1 Nyckeln `namn` finns inte; den heter `name`'],
      fixed: { 'funds/a.md': '---\ntype: fund\nid: a\nname: A\nnamn: B\nyear: 2022\n---\n' },
    },
    {
      files: {
        'funds/a.md':
          '---\ntype: fund\nid: a\nname: A\nyear: 2022\nopens: 2022-01-15\nfoo: 1\n---\n',
      },
      says: [
        'funds/a.md:6:1 Nyckeln `opens` finns inte i medel (`fund`)',
        'funds/a.md:7:1 Nyckeln `foo` finns inte i medel (`fund`)',
      ],
    },
    {
      files: {
        'forums/f/minutes/2026-02-03.md':
          '---\ntype: minutes\nattendance: [{party: kommun-1880, as: guest, name: P}]\n---\n',
      },
      says: [
        'forums/f/minutes/2026-02-03.md:3:46 Nyckeln `name` finns inte i deltagare (`attendance`)',
      ],
    },
  ],
}

/** Whether a key can be renamed: nothing else stands there, or would be renamed to the same. */
function isFree(
  target: string,
  key: string,
  object: unknown,
  candidates: readonly Candidate[],
): boolean {
  const others = Object.keys(object as object).filter((other) => other !== key)
  return others.every((other) => {
    if (other === target) return false
    if (candidates.some(({ word }) => word === other)) return true
    return certain(meant(other, candidates)) !== target
  })
}

const taken = (name: Text): Text => ({
  sv: `${name.sv} står redan här. Slå ihop dem och ta bort den ena.`,
  en: `${name.en} stands here already. Merge them and remove one.`,
})

const typeLabel = (type: Described): Text =>
  each((lang) => `${keyLabel(type, [])[lang]} (\`${nameOfType(type)}\`)`)

/** What people call a key that is to hold a person's name; the archive has none. */
const isForNames = (key: string): boolean =>
  /^(?:name|person|vem|who|deltagare|ledamot|epost|mail|email|telefon|phone)$|n?amn|_name$/i.test(
    key,
  )

function hintFor(type: Described, pointer: Pointer, key: string, near: readonly string[]): Text {
  const inside = keysAt(type, pointer)
  if (isOffice([...inside.keys()]) && isForNames(key)) return neverAName
  const home = homeOf(key, type)
  if (home) return capital(each((lang) => `${home[lang]}.`))
  if (near.length > 0) {
    const names = either(near.map((word) => keyName(type, [...pointer, word])))
    return { sv: `Menade du ${names.sv}?`, en: `Did you mean ${names.en}?` }
  }
  const keys = [...inside.keys()]
  const here = listed(keys.map((word) => keyName(type, [...pointer, word])))
  const own: Text = {
    sv: 'En egen uppgift får stå i en nyckel som börjar med x_.',
    en: 'A fact of your own may stand in a key that begins with x_.',
  }
  if (keys.length === 0 || keys.length > few) return own
  return { sv: `Här kan stå ${here.sv}. ${own.sv}`, en: `Here may stand ${here.en}. ${own.en}` }
}
