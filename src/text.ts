/** The languages every answer can be read in. */
export const langs = ['sv', 'en'] as const
export type Lang = (typeof langs)[number]

/** Something a person reads, in every language; the type makes both compulsory. */
export interface Text {
  readonly sv: string
  readonly en: string
}

/** A word that is the same in every language: a name, an id, a value as it stands in a file. */
export const same = (word: string): Text => ({ sv: word, en: word })

/** Build a text by asking for it once per language. */
export const each = (build: (lang: Lang) => string): Text => ({ sv: build('sv'), en: build('en') })

/** Put texts one after the other, language by language. */
export const join = (texts: readonly Text[], between = ''): Text =>
  each((lang) => texts.map((text) => text[lang]).join(between))

/** "a, b och c" · "a, b and c". */
export const listed = (words: readonly (string | Text)[]): Text =>
  each((lang) => enumerate(words, lang, { sv: 'och', en: 'and' }))

/** "a, b eller c" · "a, b or c". */
export const either = (words: readonly (string | Text)[]): Text =>
  each((lang) => enumerate(words, lang, { sv: 'eller', en: 'or' }))

/** No longer than so many units; what is cut off is shown by three dots. */
export const shortened = (text: Text, most: number): Text =>
  each((lang) => (text[lang].length > most ? `${text[lang].slice(0, most - 1)}…` : text[lang]))

/** The first letter as a capital; the rest is left alone. */
export const capital = (text: Text): Text =>
  each((lang) => text[lang].slice(0, 1).toLocaleUpperCase(lang) + text[lang].slice(1))

function enumerate(words: readonly (string | Text)[], lang: Lang, last: Text): string {
  const spoken = words.map((word) => (typeof word === 'string' ? word : word[lang]))
  if (spoken.length < 2) return spoken.join('')
  return `${spoken.slice(0, -1).join(', ')} ${last[lang]} ${spoken.at(-1)}`
}
