import { builtinSchemas, type Schema } from '../archive/builtin.js'
import { type Described, keyLabel, keyName, propertiesOf, resolve } from '../archive/describe.js'
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
  homes ??= Object.keys(builtinSchemas).flatMap((name) => homesIn(name as Described))
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
    sv: `${key.sv} hör hemma i dokument av typen ${document.sv} (\`${home.type}\`)`,
    en: `${key.en} belongs in documents of the type ${document.en} (\`${home.type}\`)`,
  }
}

let homes: readonly Home[] | undefined

function homesIn(type: Described): readonly Home[] {
  const root = builtinSchemas[type]
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
