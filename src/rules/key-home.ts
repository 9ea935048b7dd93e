import { builtinSchemas, type Schema } from '../archive/builtin.js'
import {
  type Described,
  keyLabel,
  keyName,
  nameOfType,
  propertiesOf,
  resolve,
  rootOf,
} from '../archive/describe.js'
import { fold } from '../nearest.js'
import type { Text } from '../text.js'
import { namesOf } from './key-candidates.js'
import { type Candidate, meant } from './meant.js'

/** A place in a type where a key may stand. */
interface Home extends Candidate {
  readonly type: Described
  readonly steps: readonly (string | number)[]
}

/** Say where a key belongs that may not stand where it was written; null when nowhere. */
export function homeOf(written: string, type: Described): Text | null {
  homes ??= allHomes()
  const own = homes.find((home) => home.type === type && meant(written, [home]).sure !== null)
  if (own && own.steps.length > 0) {
    const [inside, key] = [keyName(type, own.steps), keyName(type, [...own.steps, own.word])]
    return {
      sv: `${key.sv} hör hemma under ${inside.sv}`,
      en: `${key.en} belongs under ${inside.en}`,
    }
  }
  if (own) {
    const key = keyName(type, [own.word])
    return {
      sv: `${key.sv} hör hemma längst ut i huvudet`,
      en: `${key.en} belongs at the outer level`,
    }
  }
  const elsewhere = homes.filter(({ word, steps }) => steps.length === 0 && word === written)
  const [home, another] = elsewhere
  if (!home || another) return null
  const [document, key] = [keyLabel(home.type, []), keyName(home.type, [home.word])]
  return {
    sv: `${key.sv} hör hemma i dokument av typen ${document.sv} (\`${nameOfType(home.type)}\`)`,
    en: `${key.en} belongs in documents of the type ${document.en} (\`${nameOfType(home.type)}\`)`,
  }
}

/** Whether a word is a key, or what people call one, that stands inside another key. */
export function isInnerKey(word: string): boolean {
  homes ??= allHomes()
  inner ??= new Set(
    homes
      .filter(({ steps }) => steps.length > 0)
      .flatMap((home) => [home.word, ...home.names].map(fold)),
  )
  return inner.has(fold(word))
}

let homes: readonly Home[] | undefined
let inner: ReadonlySet<string> | undefined

const allHomes = () => Object.keys(builtinSchemas).flatMap((name) => homesIn(name as Described))

function homesIn(type: Described): readonly Home[] {
  const root = rootOf(type)
  const found: Home[] = []
  const walk = (schema: Schema, steps: readonly (string | number)[]) => {
    const here = resolve(schema, root)
    for (const [key, value] of propertiesOf(here, root)) {
      found.push({ type, steps, word: key, names: namesOf(value) })
      walk(value, [...steps, key])
    }
    if (here.items) walk(here.items, [...steps, 0])
  }
  walk(root, [])
  return found.sort((a, b) => a.steps.length - b.steps.length)
}
