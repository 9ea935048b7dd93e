import { agreementOn, holds } from '../../archive/agreements/state.js'
import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { listed, type Text } from '../../text.js'

/** What must be known to trust the answer. */
export function agreementNotes(
  agreements: readonly Document<'agreement'>[],
  archive: Archive,
): readonly Text[] {
  const unread = archive.of('agreement').filter(({ values }) => values === null)
  const paths = listed(unread.map(({ path }) => path))
  const endless = agreements.filter(
    (one) => holds(agreementOn(one, archive)) && !one.facts.review_by && !one.facts.valid_to,
  )
  const names = listed(endless.map(({ id, path }) => archive.name(id ?? path)))
  return [
    {
      sv: 'Läget räknas ut ur dagarna i dokumenten. – betyder att arkivet inte säger att någon part har gjort det; det är inte ett nej.',
      en: 'States are worked out from the days in the documents. – means that the archive does not say that any party has done it; that is not a no.',
    },
    {
      sv: 'Om ett avtal löper vidare när ingen säger upp det står i avtalet; arkivet vet det inte.',
      en: 'Whether a contract goes on unless somebody gives notice stands in the contract; the archive does not know.',
    },
    ...(endless.length === 0
      ? []
      : [
          {
            sv: `Gäller tills vidare utan dag för översyn: ${names.sv}.`,
            en: `In force until further notice, without a day of review: ${names.en}.`,
          },
        ]),
    ...(unread.length === 0
      ? []
      : [
          {
            sv: `Ej med, går inte att läsa: ${paths.sv}.`,
            en: `Left out, cannot be read: ${paths.en}.`,
          },
        ]),
  ]
}
