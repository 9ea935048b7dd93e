/** Small numbers as people write them in running text, in Swedish and English. */
const ones: readonly string[] = [
  ...'ett en|one,två|two,tre|three,fyra|four,fem|five,sex|six,sju|seven,åtta|eight,nio|nine'.split(
    ',',
  ),
]
const teens: readonly string[] = [
  ...'tio|ten,elva|eleven,tolv|twelve,tretton|thirteen,fjorton|fourteen,femton|fifteen'.split(','),
  ...'sexton|sixteen,sjutton|seventeen,arton|eighteen,nitton|nineteen'.split(','),
]
const tens: readonly string[] = [
  ...'tjugo|twenty,trettio|thirty,fyrtio|forty,femtio|fifty,sextio|sixty'.split(','),
  ...'sjuttio|seventy,åttio|eighty,nittio|ninety'.split(','),
]

const words = new Map<string, number>()
for (const [at, names] of [...ones, ...teens].entries()) {
  for (const name of names.split(/[| ]/)) words.set(name, at + 1)
}
for (const [at, names] of tens.entries()) {
  const [sv = '', en = ''] = names.split('|')
  const value = (at + 2) * 10
  words.set(sv, value).set(en, value)
  for (const [index, name] of ones.entries()) {
    const [one = '', english = ''] = name.split('|')
    for (const ending of one.split(' ')) words.set(sv + ending, value + index + 1)
    words.set(`${en}-${english}`, value + index + 1)
  }
}

/** A number from 1 to 99 in words, or any in digits; null for everything else. */
export const numberIn = (word: string): number | null =>
  /^\d{1,4}$/.test(word) ? Number(word) : (words.get(word.toLowerCase()) ?? null)
