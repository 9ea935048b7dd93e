import type { Item } from '../archive/items/item.js'
import { type FollowUp, type ItemKind, itemKinds, type Outcome } from '../archive/items/kinds.js'
import { labelFor } from '../archive/items/label-words.js'
import type { Said } from '../archive/said/said.js'
import { longDay } from '../format.js'
import { each, type Text } from '../text.js'

/** What something said is, as a noun in a sentence: "ett uppdrag". */
export const aKind: Readonly<Record<ItemKind, Text>> = {
  decision: { sv: 'ett beslut', en: 'a decision' },
  position: { sv: 'ett ställningstagande', en: 'a position' },
  assignment: { sv: 'ett uppdrag', en: 'an assignment' },
  proposal: { sv: 'ett förslag', en: 'a proposal' },
  question: { sv: 'en fråga', en: 'a question' },
  referral: { sv: 'en lyft fråga', en: 'a referral' },
  anchoring: { sv: 'en förankring', en: 'an anchoring' },
  meeting_dates: { sv: 'mötestider', en: 'meeting dates' },
  outcome: { sv: 'ett utfall av en punkt', en: 'an outcome of an item' },
  dissent: { sv: 'en reservation', en: 'a dissent' },
  statement: { sv: 'en protokollsanteckning', en: 'a statement' },
  follow_up: { sv: 'en uppföljning', en: 'a follow-up' },
}

/** The kinds for which something holds, as nouns. */
export const kindsWith = (holds: (kind: ItemKind) => boolean): readonly Text[] =>
  itemKinds.filter(holds).map((kind) => aKind[kind])

/** How a kind of item is labelled, in each language: "Svar på". */
export const labelText = (kind: ItemKind, result: Outcome | FollowUp | null = null): Text =>
  each((lang) => labelFor({ kind, result }, lang))

/** "uppdraget 7.2 från 13 oktober 2022 (orebro-chefsgrupp-2022-10-13#7.2)". */
export function named({ item, on, ref }: Said): Text {
  const nouns: Readonly<Record<ItemKind, Text>> = definite
  const noun = nouns[item.kind]
  const number = item.number.given === null ? '' : ` ${item.number.given}`
  const day = longDay(on)
  const id = ref === null ? '' : ` (${ref})`
  return {
    sv: `${noun.sv}${number} från ${day.sv}${id}`,
    en: `${noun.en}${number} of ${day.en}${id}`,
  }
}

const definite: Readonly<Record<ItemKind, Text>> = {
  decision: { sv: 'beslutet', en: 'the decision' },
  position: { sv: 'ställningstagandet', en: 'the position' },
  assignment: { sv: 'uppdraget', en: 'the assignment' },
  proposal: { sv: 'förslaget', en: 'the proposal' },
  question: { sv: 'frågan', en: 'the question' },
  referral: { sv: 'den lyfta frågan', en: 'the referral' },
  anchoring: { sv: 'förankringen', en: 'the anchoring' },
  meeting_dates: { sv: 'mötestiderna', en: 'the meeting dates' },
  outcome: { sv: 'utfallet', en: 'the outcome' },
  dissent: { sv: 'reservationen', en: 'the dissent' },
  statement: { sv: 'protokollsanteckningen', en: 'the statement' },
  follow_up: { sv: 'uppföljningen', en: 'the follow-up' },
}

/** The kind as a noun that is known: "uppdraget". */
export const theKind = ({ kind }: Pick<Item, 'kind'>): Text => definite[kind]
