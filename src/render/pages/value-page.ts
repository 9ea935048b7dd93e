import {
  type Described,
  keyLabel,
  nameOfType,
  rootOf,
  schemaAt,
  valueLabel,
} from '../../archive/describe.js'
import { enumWords } from '../../archive/enum-words.js'
import type { Pointer } from '../../archive/places.js'
import { each, type Lang, listed, same, type Text } from '../../text.js'
import type { Style } from '../style.js'
import { paragraph } from './paragraph.js'

/** A value of a closed list, and the key it stands under. */
export interface ValuePlace {
  readonly type: Described
  readonly path: readonly string[]
  readonly pointer: Pointer
  readonly value: string
}

const words = {
  written: { sv: 'Skrivs', en: 'Written' },
  also: { sv: 'Förstås också', en: 'Also understood' },
  others: { sv: 'Kan i stället vara', en: 'Can be instead' },
  under: { sv: 'Är också ett värde av', en: 'Is also a value of' },
  more: { sv: 'Mer', en: 'More' },
} satisfies Record<string, Text>

/** A page about one value: which key it belongs to, how it is written, and what else could stand. */
export function valuePage(place: ValuePlace, lang: Lang, style: Style): string {
  const { type, path, pointer, value } = place
  const label = valueLabel(type, pointer, value)
  const key = path.at(-1) ?? ''
  const [what, where] = [
    keyLabel(type, keyOf(pointer)),
    rootOf(type)['x-labels'] ?? same(nameOfType(type)),
  ]
  const others = enumWords(type, pointer).filter((one) => one.value !== value)
  const rows = others.map((one) => `  ${one.value.padEnd(26)}${one.label[lang]}`)
  const inList = pointer.at(-1) === 0
  const name = [nameOfType(type), ...path].join('.')
  const meaning: Text = {
    sv: `\`${value}\` är ett värde av ${what.sv} (\`${key}\`) i ${where.sv}.`,
    en: `\`${value}\` is a value of ${what.en} (\`${key}\`) in ${where.en}.`,
  }
  const help = helpAt(type, pointer)
  const command = { sv: 'samverkan förklara', en: 'samverkan explain' }[lang]
  return `${[
    style.title(`${label[lang]} (${value})`),
    [paragraph(meaning[lang]), ...(help ? [paragraph(help[lang])] : [])].join('\n'),
    [
      `${words.written[lang]}: ${key}: ${inList ? `[${value}]` : value}`,
      ...alsoSaid(place, lang),
    ].join('\n'),
    ...(rows.length > 0 ? [[style.strong(words.others[lang]), ...rows].join('\n')] : []),
    `${words.more[lang]}: ${command} ${name}`,
  ].join('\n\n')}\n`
}

/** What the key is for; of a list, what the list is for. */
function helpAt(type: Described, pointer: Pointer): Text | undefined {
  return schemaAt(type, keyOf(pointer))?.['x-help']
}

const keyOf = (pointer: Pointer): Pointer => (pointer.at(-1) === 0 ? pointer.slice(0, -1) : pointer)

/** Places where a value also stands, a line each. */
export function valueList(places: readonly ValuePlace[], lang: Lang, style: Style): string {
  const rows = places.map(({ type, path, pointer, value }) => {
    const [name, label] = [[nameOfType(type), ...path].join('.'), valueLabel(type, pointer, value)]
    return `  ${name.padEnd(40)} ${value}: ${label[lang]}`
  })
  return `${[style.strong(words.under[lang]), ...rows].join('\n')}\n`
}

function alsoSaid({ type, pointer, value }: ValuePlace, lang: Lang): readonly string[] {
  const synonyms = schemaAt(type, pointer)?.['x-synonyms']
  const own = synonyms && !Array.isArray(synonyms) ? Object.entries(synonyms) : []
  const said: readonly string[] = own.find(([name]) => name === value)?.[1] ?? []
  const all = listed([valueLabel(type, pointer, value), ...said])
  return [`${words.also[lang]}: ${each((one) => all[one])[lang]}`]
}
