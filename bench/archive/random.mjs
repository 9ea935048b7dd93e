// Chance that is the same every time: each document draws from its own key, so that adding to one
// changes no other.

/** Draws that follow from the key alone (FNV-1a for the seed, then mulberry32). */
export function random(key) {
  let state = 2166136261
  for (const letter of key) state = Math.imul(state ^ letter.codePointAt(0), 16777619) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (least, most) => least + Math.floor(next() * (most - least + 1))
  const pick = (list) => list[int(0, list.length - 1)]
  const chance = (share) => next() < share
  /** `count` different ones of the list, in its order. */
  const some = (list, count) => {
    const left = [...list.keys()]
    while (left.length > count) left.splice(int(0, left.length - 1), 1)
    return left.map((index) => list[index])
  }
  return { int, pick, chance, some }
}
