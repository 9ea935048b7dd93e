import type { Place } from '../diagnostic.js'
import { findFlaws } from './accessibility/find.js'
import type { Flaw } from './accessibility/flaw.js'
import { saysSomething } from './body-text.js'
import { characters, conflictMarkers, lineFaults } from './characters.js'
import { isWide, notUtf8 } from './encoding.js'
import { type Fault, harmless } from './faults.js'
import { type FrontMatter, readFrontMatter, readWhole } from './frontmatter.js'
import { findIdentityNumbers } from './identity-numbers.js'
import type { Block, BlockReader } from './items/blocks.js'
import type { Body } from './items/item.js'
import { readBody } from './items/read.js'
import { findLinks, type Link } from './links.js'
import { findPersonal } from './personal/find.js'
import type { Personal } from './personal/personal.js'
import { placeAt } from './places.js'
import { decodePlain } from './plain-text.js'
import { type StatedDate, statedDates } from './stated-dates.js'
import type { Values } from './yaml.js'

/**
 * What one file says, whatever it is called and wherever it stands: no path, language, schema or
 * setting in it. It depends on the bytes and on this tool's version alone.
 */
export interface Extract {
  /** Null when the front matter cannot be read; then a fault says why. */
  readonly data: Values | null
  readonly faults: readonly Fault[]
  readonly links: readonly Link[]
  /** The body holds more than headings and comments. */
  readonly hasText: boolean
  readonly identityNumbers: readonly IdentityNumber[]
  /** What seems to concern single persons, but for identity numbers. */
  readonly personal: readonly Personal[]
  /** What in the body shuts somebody out. */
  readonly flaws: readonly Flaw[]
  /** When the beginning of minutes says that the meeting was held; empty for everything else. */
  readonly statedDates: readonly StatedDate[]
  /** What is said in minutes; null for everything else. */
  readonly body: Body | null
}

/** Something in the text that is, or looks like, a personal identity number. */
export interface IdentityNumber {
  readonly kind: 'personal' | 'coordination' | 'look-alike'
  /** As it stands, for comparing with the settings' exceptions; never printed. */
  readonly text: string
  readonly masked: string
  readonly place: Place
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Decode UTF-8, keeping a byte order mark; null when the bytes are something else. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

/** What a file holds: a document, YAML throughout as the settings are, or text of another kind. */
export type Form = 'markdown' | 'yaml' | 'text'

/**
 * Read the bytes of one document, or of a file of another form.
 * A `judge` of Markdown tells the blocks of a body apart where the scanner is unsure of them.
 * Never throws, whatever they hold.
 */
export function extract(
  bytes: Uint8Array,
  form: Form = 'markdown',
  judge: BlockReader | null = null,
): Extract {
  const plain = decodePlain(bytes)
  const text = plain ?? (isWide(bytes) ? null : decode(bytes))
  if (text === null) return nothing([notUtf8(bytes)])

  const faults = [...conflictMarkers(text)]
  const identityNumbers = numbersIn(text)
  if (faults.length > 0) return { ...nothing(faults), identityNumbers }
  if (plain === null) faults.push(...characters(text))
  faults.push(...lineFaults(text))
  if (faults.some(({ kind }) => !harmless.has(kind))) return { ...nothing(faults), identityNumbers }

  const {
    data,
    faults: inHead,
    bodyStart,
  } = form === 'markdown' ? readFrontMatter(text) : form === 'yaml' ? readWhole(text) : unread(text)
  const links = findLinks(text, bodyStart)
  let blocks: readonly Block[] | null = null
  const judging: BlockReader | null =
    judge &&
    ((...asked) => {
      blocks = judge(...asked)
      return blocks
    })
  const isMinutes = data?.['type'] === 'minutes'
  const body = isMinutes ? readBody(text, bodyStart, judging) : null
  return {
    data,
    faults: joined(inBody(faults, text, bodyStart), inHead, oddAmounts(text.slice(0, bodyStart))),
    links,
    hasText: saysSomething(text, bodyStart),
    identityNumbers,
    personal: findPersonal(text),
    flaws: findFlaws(text, bodyStart, links, blocks),
    statedDates: isMinutes ? statedDates(text, bodyStart) : none,
    body,
  }
}

const none: readonly never[] = []

/** All in one list: nearly always none. */
const joined = (...lists: (readonly Fault[])[]): readonly Fault[] =>
  lists.every(({ length }) => length === 0) ? none : lists.flat()

/** What no reader of front matter has anything to say of. */
const unread = (text: string): FrontMatter => ({ data: null, faults: [], bodyStart: text.length })

/** Say of characters that are not meant to be seen whether they stand in the body. */
function inBody(faults: readonly Fault[], text: string, bodyStart: number): readonly Fault[] {
  if (faults.length === 0) return faults
  const from = placeAt(text, bodyStart, bodyStart).line
  return faults.map((fault) =>
    fault.kind === 'control-character' && (fault.place?.line ?? 0) >= from
      ? { ...fault, detail: `${fault.detail} body` }
      : fault,
  )
}

// A point is the thousands mark of many, and the decimal point of YAML.
const oddAmount =
  /\b(?:amount\w*|budget):[ \t]*(\d+[.]\d[\d.]*|\d+(?:[.]\d+)?[eE][+]?\d+)(?=[\s,}]|$)/g

function oddAmounts(head: string): readonly Fault[] {
  if (!head.includes('amount') && !head.includes('budget')) return none
  return Array.from(head.matchAll(oddAmount), ({ 0: found, 1: written = '', index }) => {
    const end = index + found.length
    return { kind: 'odd-amount', place: placeAt(head, end - written.length, end), detail: written }
  })
}

/** Identity numbers with their places; shared with everything else that holds text. */
function numbersIn(text: string): readonly IdentityNumber[] {
  const found: IdentityNumber[] = []
  for (const { index, length, kind, masked } of findIdentityNumbers(text)) {
    const place = placeAt(text, index, index + length)
    found.push({ kind, masked, place, text: text.slice(index, index + length) })
    // Exceptions in the settings must not hide what stands after them.
    if (found.length === 1000) break
  }
  return found.length === 0 ? none : found
}

/** What a file says that cannot be read. */
export const nothing = (faults: readonly Fault[]): Extract => ({
  data: null,
  faults,
  links: [],
  hasText: false,
  identityNumbers: [],
  personal: [],
  flaws: [],
  statedDates: [],
  body: null,
})
