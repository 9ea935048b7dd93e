import type { Archive } from '../archive/archive.js'
import type { Text } from '../text.js'
import type { Standing, Verified } from './verified.js'
import { adoptedEntry, adoptedSummary, isAltered } from './verify-adopted.js'
import { adoptedTable, alteredTable, approvedTable, writersTable } from './verify-tables.js'
import { alteredEntry, summary, writerEntry } from './verify-words.js'
import type { Block, Entry, View } from './view.js'

/** What is provably unchanged, and what is not. */
export function verifyView(verified: Verified, archive: Archive): View {
  const { checked, found, adopted, unsigned, writers, base, requireSigned } = verified
  const standing = (one: Standing) => checked.filter((other) => other.standing === one).length
  const blocks: Block[] = [
    {
      kind: 'prose',
      heading: null,
      paragraphs: [...summary(verified), ...adoptedSummary(adopted)],
    },
    ...numbered(
      { sv: 'Ändrat efter godkännandet', en: 'Changed after approval' },
      found.map((one) => alteredEntry(one, archive)),
    ),
    ...numbered(
      { sv: 'Antaget, och ändrat utan nytt antagande', en: 'Adopted, and changed since' },
      adopted.found.map((one) => adoptedEntry(one, archive)),
    ),
    ...numbered(
      { sv: 'Skrivet av någon som inte står i writers', en: 'Not by a writer' },
      (writers ?? []).map((one) => writerEntry(one, archive)),
    ),
    approvedTable(verified, archive),
    alteredTable(found, 'alterations'),
    ...(adopted.checked.length === 0 ? [] : [adoptedTable(adopted, archive)]),
    alteredTable(adopted.found, 'adopted_alterations'),
    ...(writers === null ? [] : [writersTable(writers)]),
  ]
  return {
    report: 'verify',
    title: { sv: 'Godkänt och antaget', en: 'Approved and adopted' },
    subject: { sv: 'Hela historiken, alla grenar', en: 'All of history, every branch' },
    parameters: { base, require_signed: requireSigned, check_writers: writers !== null },
    figures: {
      approved: checked.length,
      unchanged: standing('unchanged'),
      corrected: standing('corrected'),
      altered: standing('altered'),
      removed: standing('removed'),
      elsewhere: standing('elsewhere'),
      alterations: found.length,
      reverted: found.filter(({ altered }) => altered.revertedBy !== null).length,
      known: found.filter(({ known }) => known).length,
      adopted: adopted.checked.length,
      adopted_altered: adopted.checked.filter((one) => isAltered(one.standing)).length,
      adopted_alterations: adopted.found.length,
      unsigned: checked.some(({ signature }) => signature !== null) ? unsigned.length : null,
      wrong_writers: writers?.length ?? null,
    },
    blocks,
    notes: verified.notes,
  }
}

/** A heading and what stands under it, each with its number; nothing over nothing. */
const numbered = (heading: Text, entries: readonly Entry[]): readonly Block[] =>
  entries.length === 0 ? [] : [{ kind: 'entries', heading, from: 1, entries }]
