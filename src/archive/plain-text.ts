let room = Buffer.allocUnsafe(64 * 1024)

/**
 * Decode UTF-8 whose characters are all of Latin-1 (RFC 3629: U+0080–U+00FF take two bytes, of
 * which the first is C2 or C3) and of which none hides anything: control characters are left to
 * others, but for tabs and the ends of lines. Null for everything else. Most documents are so, and
 * one loop takes half the time of a decoder and a search for control characters.
 */
export function decodePlain(bytes: Uint8Array): string | null {
  // Dashes and curly quotes, which are not of Latin-1, begin so.
  if (bytes.includes(0xe2)) return null
  if (room.length < bytes.length) room = Buffer.allocUnsafe(2 * bytes.length)
  const into = room
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte < 128) {
      if (byte < 32 ? byte !== 10 && byte !== 13 && byte !== 9 : byte === 127) return null
      into[length++] = byte
    } else {
      if (byte !== 0xc3 && byte !== 0xc2) return null
      const next = bytes[++at] ?? 0
      if (next < 0x80 || next > 0xbf || (byte === 0xc2 && next < 0xa0)) return null
      into[length++] = byte === 0xc3 ? next + 64 : next
    }
  }
  return into.toString('latin1', 0, length)
}
