// What the two YAML libraries read differently, or what must be refused with a position. Random
// documents in the tests found these. One pattern each: together they would be ten times slower.
const doubtful: readonly RegExp[] = [
  /(?:^|[\s[{,:-])[&*!]|<</m, // anchors, aliases, tags, merges
  /__|constructor|prototype|toString|valueOf|hasOwnProperty|isPrototypeOf|toLocaleString|propertyIsEnumerable/,
  /(?:^|[\s[{,])[?](?:\s|$)|^ *(?:---|%)/m, // explicit keys, documents, directives
  /(?:^|\s)- *(?:#.*)?\r?$|[|>][-+\d]* *(?:#.*)?\r?$/m, // entries on lines of their own, block scalars
  /[\t\\\uFEFF]/, // tabs, escapes, a byte order mark
  /(?:^|[\s[{,])(?:"[^"\n]*|'[^'\n]*)$/m, // quotes over several lines
  /(?:^|[\s[{,])[-+][.0]|\b0b[01]|[\d.]e\+?\d{3}/im, // signs before a point or zero, binary, huge
  /(?:^|[\s[{,])(?:[-+.~\d]|null|true|false)\S* *:(?:\s|$)/im, // keys that look like values
  /[{,]\s*(?:[-+.~\d]|null|true|false)[^\s:,}]*\s*[,}#]|:[\]},]/im, // the same within brackets
  /[\]}"'] *:|["'[{\]}]#|[[{,]\s*[:#]/, // keys in brackets or quotes, comments close by
]

/** Longer lines are read differently too: a key may stand in the first 1024 characters only. */
const longLine = 1000

/** Whether only the strict library can say what a block of YAML holds. */
export const isDoubtful = (source: string): boolean =>
  hasOddLine(source) || doubtful.some((pattern) => pattern.test(source))

/** A very long line, or one that ends within brackets. */
function hasOddLine(source: string): boolean {
  let start = 0
  let open = false
  for (let at = 0; at <= source.length; at++) {
    const code = at === source.length ? 10 : source.charCodeAt(at)
    if (code === 91 || code === 123) open = true
    else if (code === 93 || code === 125) open = false
    else if (code === 10) {
      if (open || at - start >= longLine) return true
      start = at + 1
    }
  }
  return false
}
