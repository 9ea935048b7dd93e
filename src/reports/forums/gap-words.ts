import type { Gap } from '../../archive/forums/gaps.js'
import type { Text } from '../../text.js'

/** What a forum lacks, in a few words. */
export const gapLabels: Readonly<Record<Gap, Text>> = {
  coordinator: { sv: 'samordnare saknas', en: 'no coordinator' },
  plan: { sv: 'plan saknas', en: 'no plan' },
  purpose: { sv: 'syfte saknas', en: 'no purpose' },
  mandate: { sv: 'mandat saknas', en: 'no mandate' },
  mandate_unclear: { sv: 'mandat oklart', en: 'mandate unclear' },
  mandate_lapsed: { sv: 'mandat utgånget', en: 'mandate lapsed' },
  members: { sv: 'ledamöter okända', en: 'members unknown' },
  vacant: { sv: 'vakant plats', en: 'vacant seat' },
  minutes: { sv: 'inga protokoll här', en: 'no minutes here' },
  next_meeting: { sv: 'nästa möte okänt', en: 'next meeting unknown' },
}

/** What `--without` can ask for: some gaps are of one sort. */
export const lacking: Readonly<Record<string, { readonly gaps: readonly Gap[]; label: Text }>> = {
  coordinator: { gaps: ['coordinator'], label: { sv: 'samordnare', en: 'coordinator' } },
  plan: { gaps: ['plan'], label: { sv: 'plan', en: 'plan' } },
  purpose: { gaps: ['purpose'], label: { sv: 'syfte', en: 'purpose' } },
  mandate: {
    gaps: ['mandate', 'mandate_unclear', 'mandate_lapsed'],
    label: { sv: 'mandat', en: 'mandate' },
  },
  members: { gaps: ['members', 'vacant'], label: { sv: 'ledamöter', en: 'members' } },
  minutes: { gaps: ['minutes'], label: { sv: 'protokoll', en: 'minutes' } },
  meeting: { gaps: ['next_meeting'], label: { sv: 'möte', en: 'meeting' } },
  group: { gaps: [], label: { sv: 'undergrupp', en: 'subgroup' } },
}
