import type { NearMissKind } from './near-miss.js'

/** What a forum may do in a sentence, and the label that says it. */
export interface Deed {
  readonly kind: NearMissKind
  readonly label: string
  /** After whoever does it: "Mötet | beslutade". */
  readonly after: RegExp
  /** Before whoever does it, with the next word caught: "Därefter | beslutade mötet". */
  readonly before: RegExp
}

const adverbs =
  '(?:(?:har|därför|enhälligt|sedan|då|också|även|vidare|dessutom|gemensamt|därefter|i dag|idag) )*'
/** "antar att" supposes something, "antar planen" adopts it. */
const thing = '(?! (?:\\p{L}+ )?att\\b)'
const to = '(?= (?:\\p{L}+ ){0,3}att\\b|:| enligt| i enlighet)'
const not = '(?! (?:inte|ej|aldrig)\\b)'

const given = '(?:gav|ger|gett|givit)(?: (?!inte)[\\p{L}\\d-]+){0,6}? i uppdrag'
const stance =
  'ställ(?:de|er|t) sig (?:inte )?(?:bakom|(?:mycket |i huvudsak )?positiv\\p{L}*)|enade?s om|' +
  '(?:är|var) (?:helt )?enig[at]? om|(?:tog|tar) ställning (?:för|mot)'
const decided =
  `beslutade|beslöt|beslutat|beslutar${to}|beslutar (?:anta|fastställa|bilda|bevilja|avslå)|` +
  `(?:fattade|fattar|tog|tar) beslut (?:om|att)|antog${thing}|antar${thing}|antagit${thing}|` +
  'fastställ(?:de|er|t)|bevilja(?:de|r|t)|avslog'

/** The deeds of Swedish sentences that name who does them. */
export const deeds: readonly Deed[] = (
  [
    ['unlabelled-assignment', 'Uppdrag', `${given}|uppdr(?:og|ar|agit)(?= åt)`],
    ['unlabelled-position', 'Ställningstagande', stance],
    ['unlabelled-decision', 'Godkänns', 'godkän(?:de|ner|t)'],
    ['unlabelled-decision', 'Beslut', decided],
  ] as const
).map(([kind, label, form]) => ({
  kind,
  label,
  after: new RegExp(`^ ${adverbs}(?:${form})${not}`, 'u'),
  before: new RegExp(` (?:${form.replaceAll(to, '')}) (?:(?:då|också|därför) )?([\\p{L}]+)`, 'u'),
}))

/** Sentences that name nobody: whoever writes decides. */
export const passive: readonly Omit<Deed, 'before'>[] = [
  {
    kind: 'unlabelled-decision',
    label: 'Beslut',
    after:
      /^(?:(?:[Dd]et )?[Bb]eslut(?:ades|as)|(?:[Dd]et )?[Bb]eslöts|Beslut (?:fattades|togs))(?= (?:[\p{L}\d]+ ){0,4}(?:att|om)\b|:)/u,
  },
  {
    kind: 'unlabelled-assignment',
    label: 'Uppdrag',
    after: /^(?:[\p{L}\d/-]+ ){1,5}(?:fick|får|gavs|ges) i uppdrag(?= att\b)/u,
  },
]

const whoever = '^(We|The (?:\\p{L}+ )?(?:meeting|group|forum|board|network|committee)) '

/** English sentences, from who decides to the verb. */
export const english: readonly Omit<Deed, 'before'>[] = (
  [
    ['unlabelled-decision', 'Decision', 'decided|decides|resolved|resolves|adopted|adopts'],
    ['unlabelled-position', 'Position', 'agreed|agrees|endorsed|endorses'],
    ['unlabelled-assignment', 'Assignment', 'tasked|instructed|instructs|tasks'],
  ] as const
).map(([kind, label, form]) => ({
  kind,
  label,
  after: new RegExp(
    `${whoever}(?:has |have |also |then |therefore |unanimously )*(?:${form})\\b(?! not\\b)`,
    'u',
  ),
}))

/** Whoever writes, whatever the forum is called. */
export const anybody =
  /^(?:vi|mötet|ledamöterna|deltagarna|mötesdeltagarna|samtliga|alla närvarande)$/
const bodies =
  /(?:grupp|beredning|kommitt[eé]|utskott|nätverk|team|forum|^samverkansråd|^samverkansnämnd|^råd)(?:en|e?t|n)$/
const acronyms = /^(?:AU|DST|RPO|LGVO|NOSAM|RSS)$/

/** Whether a word can name the forum that writes: "mötet", "chefsgruppen", "AU". */
export function mayBeSelf(word: string): boolean {
  const small = word.toLowerCase()
  return anybody.test(small) || bodies.test(small) || acronyms.test(word)
}
