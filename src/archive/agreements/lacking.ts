import type { Text } from '../../text.js'
import type { Facts } from '../facts.js'
import type { Agreement } from '../types.js'

/** What an agreement lacks before it can be adopted, in the order of the document. */
export function lackingInAgreement(facts: Facts<Agreement>, hasText: boolean): readonly Text[] {
  const { kind, parties, area, valid_from: from, valid_to: to, review_by: review } = facts
  const lacks: Text[] = []
  if (!area || area.length === 0) {
    lacks.push({ sv: 'område (`area`)', en: 'the area (`area`)' })
  }
  if ((!parties || parties.length === 0) && kind !== 'terms_of_reference') {
    lacks.push({ sv: 'parter (`parties`)', en: 'the parties (`parties`)' })
  }
  if (from === undefined) {
    lacks.push({
      sv: 'dagen då det börjar gälla (`valid_from`)',
      en: 'the day it comes in force (`valid_from`)',
    })
  }
  if (typeof to !== 'string' && typeof review !== 'string') {
    lacks.push({
      sv: 'en sista dag eller en dag för översyn (`valid_to`, `review_by`)',
      en: 'a last day or a day of review (`valid_to`, `review_by`)',
    })
  }
  if (!facts.follow_up) {
    lacks.push({
      sv: 'hur ofta det följs upp (`follow_up`)',
      en: 'how often it is followed up (`follow_up`)',
    })
  }
  if (!hasText) lacks.push({ sv: 'texten under rubrikerna', en: 'the text under the headings' })
  return lacks
}
