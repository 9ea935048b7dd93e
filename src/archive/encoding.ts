import type { Fault } from './faults.js'
import { placeAt } from './places.js'

/** What bytes that are not UTF-8 seem to be, with the place of the first wrong one. */
export function notUtf8(bytes: Uint8Array): Fault {
  const wide = wideOf(bytes)
  if (wide !== null) return { kind: 'encoding', place: null, detail: wide }
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const at = lossy.indexOf('\uFFFD')
  return { kind: 'encoding', place: placeAt(lossy, at, at + 1), detail: narrowOf(bytes, lossy, at) }
}

/** One of the first two bytes is zero: UTF-16 without a mark, which reads as UTF-8 full of NUL. */
export const isWide = (bytes: Uint8Array): boolean =>
  bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0)

function wideOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  if (!isWide(bytes)) return null
  return bytes[0] === 0 ? 'UTF-16BE' : 'UTF-16LE'
}

/**
 * `cut` when the file ends in the middle of a character, `mixed` when other characters beyond
 * ASCII are whole UTF-8; else it is an older encoding throughout.
 */
function narrowOf(bytes: Uint8Array, lossy: string, at: number): string {
  if (at === lossy.length - 1 && isCut(bytes)) return 'cut'
  return /[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/u.test(lossy)
    ? 'mixed'
    : 'Latin-1 (ISO-8859-1, Windows-1252)'
}

/** The last bytes begin a character and hold too few of its bytes (RFC 3629, section 3). */
function isCut(bytes: Uint8Array): boolean {
  let tail = 0
  while (tail < 3 && isContinuation(bytes[bytes.length - 1 - tail])) tail++
  const lead = bytes[bytes.length - 1 - tail] ?? 0
  const wanted = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0
  return lead <= 0xf4 && tail < wanted
}

const isContinuation = (byte = 0): boolean => byte >= 0x80 && byte < 0xc0
