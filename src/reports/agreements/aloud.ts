import type { Lapse } from '../../archive/agreements/lapsing.js'
import { pendingParties } from '../../archive/agreements/parties.js'
import { agreementOn, holds } from '../../archive/agreements/state.js'
import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import type { Text } from '../../text.js'
import { number, numbered, sentences } from '../said/counts.js'
import type { Span } from '../span.js'

type Agreement = Document<'agreement'>

/** "Tio gäller. Tre går ut eller ska ses över inom sex månader. En har en pausad uppföljning." */
export function agreementsAloud(
  agreements: readonly Agreement[],
  lapses: readonly Lapse[],
  { span, expiring }: { readonly span: Span; readonly expiring: boolean },
  paused: number,
  archive: Archive,
): Text {
  const inForce = agreements.filter((one) => holds(agreementOn(one, archive)))
  if (agreements.length === 0) {
    return expiring
      ? {
          sv: `Inget går ut, ska ses över eller följas upp inom ${span.name.sv}.`,
          en: `Nothing runs out or is to be reviewed or followed up within ${span.name.en}.`,
        }
      : { sv: 'Inga överenskommelser.', en: 'No agreements.' }
  }
  const soon = new Set(lapses.map(({ agreement }) => agreement)).size
  const waiting = inForce.filter((one) => pendingParties(one, archive).parties.length > 0).length
  return sentences(
    numbered(
      inForce.length,
      'ett',
      { sv: 'dokument gäller', en: 'document is in force' },
      { sv: 'dokument gäller', en: 'documents are in force' },
    ),
    soon === 0 ? null : lapsing(soon, span),
    paused === 0 ? null : resting(paused),
    waiting === 0 ? null : untaken(waiting),
  )
}

function lapsing(count: number, { name }: Span): Text {
  const many = number(count, 'ett')
  const verb = count === 1 ? 'has' : 'have'
  return {
    sv: `${many.sv} går ut, ska ses över eller följas upp inom ${name.sv}`,
    en: `${many.en} ${verb} an end, a review or a follow-up within ${name.en}`,
  }
}

function resting(count: number): Text {
  const many = number(count, 'en')
  return count === 1
    ? { sv: 'en uppföljning är pausad', en: 'one follow-up is paused' }
    : { sv: `${many.sv} uppföljningar är pausade`, en: `${many.en} follow-ups are paused` }
}

function untaken(count: number): Text {
  const many = number(count, 'ett')
  return {
    sv: `för ${many.sv} av dem har någon part inte beslutat eller tagit emot`,
    en: `of ${many.en} some party has not decided, or not received it`,
  }
}
