import type { Lang } from '../text.js'

/** What stands between `<` and `>` in help, in Swedish; the words are English where flags are named. */
const swedish: Readonly<Record<string, string>> = {
  access: 'åtkomst',
  actor: 'aktör',
  agreement: 'överenskommelse',
  amount: 'belopp',
  application: 'ansökan',
  area: 'område',
  code: 'kod',
  commit: 'commit',
  date: 'datum',
  dir: 'mapp',
  evidence: 'underlag',
  file: 'fil',
  form: 'form',
  format: 'format',
  forum: 'forum',
  fund: 'medel',
  group: 'grupp',
  how: 'sätt',
  id: 'id',
  'id-or-place': 'id-eller-punkt',
  item: 'punkt',
  kind: 'slag',
  lang: 'språk',
  level: 'nivå',
  meeting: 'möte',
  minutes: 'protokoll',
  mode: 'form',
  month: 'månad',
  months: 'månader',
  n: 'antal',
  name: 'namn',
  names: 'namn',
  number: 'nummer',
  outcome: 'utfall',
  party: 'part',
  paths: 'sökvägar',
  period: 'tid',
  place: 'plats',
  reason: 'skäl',
  reference: 'hänvisning',
  rev: 'revision',
  round: 'omgång',
  service: 'tjänst',
  side: 'sida',
  state: 'läge',
  status: 'status',
  step: 'steg',
  text: 'text',
  time: 'klockslag',
  title: 'titel',
  topic: 'ämne',
  type: 'typ',
  what: 'vad',
  when: 'när',
  who: 'vem',
  words: 'ord',
  year: 'år',
}

/** One placeholder in a language; a word that nobody has translated stands as it is. */
export const placeholder = (word: string, lang: Lang): string =>
  lang === 'sv' ? (swedish[word] ?? word) : word

/** `--forum <forum>` · `--fund <medel>`: the placeholders of a text in a language. */
export const withPlaceholders = (text: string, lang: Lang): string =>
  text.replace(
    /([<[])([a-z-]+)((?:\.\.\.)?[>\]])/g,
    (_, open: string, word: string, close: string) => open + placeholder(word, lang) + close,
  )
