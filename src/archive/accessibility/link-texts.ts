import type { Label, Link } from '../links.js'
import type { Flaw } from './flaw.js'
import { isInCode, wordsBefore } from './inline-code.js'

const vague = new Set([
  'här',
  'klicka här',
  'tryck här',
  'se här',
  'läs här',
  'hämta här',
  'finns här',
  'länk',
  'länken',
  'denna länk',
  'den här länken',
  'följ länken',
  'via länken',
  'läs mer',
  'läs mer här',
  'mer',
  'mer information',
  'mer info',
  'ladda ner',
  'ladda ned',
  'ladda ner här',
  'ladda ned här',
  'here',
  'click here',
  'see here',
  'link',
  'this link',
  'the link',
  'read more',
  'more',
  'more information',
  'download',
])
const fileName = /^[^\s/\\]+\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|heic)$/i
const anyPicture =
  /^(?:(?:bild|foto|figur|diagram|skärmbild|logga|image|picture|photo|img|dsc[nf]?|screenshot)[ _-]?\d*)$/i

/** Links and pictures of a body whose words say nothing to who cannot see where they stand. */
export function* labelFlaws(links: readonly Link[]): Iterable<Flaw> {
  for (const { label } of links) {
    if (label === null) continue
    const kind = label.isPicture ? pictureKind(label) : linkKind(label)
    if (kind) yield { kind, at: label.place, detail: label.text.trim() }
  }
}

function pictureKind({ text }: Label) {
  const said = text.trim()
  const nothing = said === '' || fileName.test(said) || anyPicture.test(said)
  return nothing ? ('picture-undescribed' as const) : null
}

function linkKind({ text }: Label) {
  const said = text.replace(/[*_`~]/g, '').trim()
  if (/^<?https?:\/\/\S+$/i.test(said)) return 'link-is-address' as const
  const words = said
    .replace(/[\s.!>»›→:]+$/u, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
  // A character that is no word cannot be read aloud.
  return vague.has(words) || !/[\p{L}\p{N}]/u.test(words) ? ('link-says-nothing' as const) : null
}

const address = /https?:\/\/[^\s<>()"'`|\]]+/y
const maxAddresses = 2000
const defined = /^ {0,3}\[[^\]]+\]:\s*<?$/

/** Addresses that stand in the text itself. */
export function* addressFlaws(text: string, bodyStart: number): Iterable<Flaw> {
  let left = maxAddresses
  for (let at = text.indexOf('://', bodyStart); at !== -1; at = text.indexOf('://', at + 3)) {
    if (left-- === 0) return
    const start = text.startsWith('https', at - 5) ? at - 5 : at - 4
    address.lastIndex = start
    const found = address.exec(text)?.[0].replace(/[.,;:!?]+$/, '')
    if (found === undefined) continue
    const before = wordsBefore(text, start)
    if (/\]\(<?$|["'=[]$|[\p{L}\d]$/u.test(before) || defined.test(before)) continue
    if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) continue
    const end = start + found.length
    if (isInCode(text, start)) continue
    yield { kind: 'link-is-address', at: { start, end }, detail: found }
  }
}
