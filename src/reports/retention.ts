import type { Archive } from '../archive/archive.js'
import { enumValue } from '../archive/enum-words.js'
import { customary, type Kept, keptIn, retentionClasses } from '../archive/retention/retention.js'
import { compareText } from '../diagnostic.js'
import { capital, join, type Text } from '../text.js'
import { count } from './count.js'
import type { Query, Report } from './report.js'
import { retentionAloud } from './retention/aloud.js'
import { classTable, closedEntry, dueEntry, keptTable } from './retention/tables.js'
import { accessLabels, retentionNotes } from './retention/words.js'
import { given, idAsked, wordAsked } from './said/asked.js'
import { entriesOf, worthShowing } from './said/blocks.js'
import { readSpan, type Span, spanAsked } from './span.js'
import type { View } from './view.js'

export const report: Report = {
  name: 'retention',
  aliases: ['gallring', 'bevarande'],
  description: {
    sv: 'Vad som brukar bevaras och vad som kan gallras, efter slag, åtkomst och ålder',
    en: 'What is customarily kept and what may be weeded, by class, access and age',
  },
  options: [
    {
      flags: '--older-than <period>',
      description: {
        sv: 'det som kan gallras och är äldre än så: 5år, 24m, 90d (annars 5år)',
        en: 'what may be weeded and is older than this: 5y, 24m, 90d (else 5y)',
      },
    },
    {
      flags: '--holder <party>',
      description: { sv: 'bara denna arkivbildares', en: 'only those of this record holder' },
    },
    {
      flags: '--access <access>',
      description: {
        sv: 'bara denna åtkomst: offentlig, begränsad eller ej offentlig',
        en: 'only this access: public, restricted or not public',
      },
    },
  ],
  counts: [
    count('documents', 'dokument', 'documents'),
    count('without_holder', 'utan arkivansvarig', 'without a holder'),
    count('due', 'kan gallras', 'may be weeded'),
  ],
  examples: [
    {
      command: {
        sv: 'samverkan rapport gallring --older-than 2år',
        en: 'samverkan report retention --older-than 2y',
      },
      says: { sv: 'vad som är moget att pröva', en: 'what is due to be looked at' },
    },
    {
      command: {
        sv: 'samverkan rapport gallring --holder region-18',
        en: 'samverkan report retention --holder region-18',
      },
      says: { sv: 'en myndighets handlingar', en: 'the records of one authority' },
    },
  ],
  build(archive, query) {
    return viewOf(archive, query)
  },
}

const usual = '5y'

function viewOf(archive: Archive, query: Query): View {
  const holder = idAsked(query, 'party', archive, 'holder')
  const access = accessAsked(query)
  const span = spanAsked(query, 'olderThan') ?? (readSpan(usual) as Span)
  const all = keptIn(archive).filter(
    (one) =>
      (holder === null || one.holder === holder) && (access === null || one.access === access),
  )
  const limit = span.before(archive.today)
  const due = all
    .filter((one) => customary[one.class] === 'weed' && one.since !== null && one.since < limit)
    .sort((a, b) => compareText(a.since ?? '', b.since ?? ''))
  const homeless = all.filter((one) => one.holder === null && one.class !== 'structure')
  const closed = all.filter((one) => one.access !== 'public')
  return {
    report: 'retention',
    title: { sv: 'Bevara eller gallra', en: 'Keep or weed' },
    subject: subjectOf(holder, access, archive),
    parameters: { holder, access, older_than: given(query, 'olderThan') ?? usual },
    figures: {
      documents: all.length,
      without_holder: homeless.length,
      not_public: closed.length,
      due: due.length,
      by_class: Object.fromEntries(
        retentionClasses.map((one) => [one, all.filter((kept) => kept.class === one).length]),
      ),
    },
    blocks: worthShowing([
      {
        kind: 'prose',
        heading: null,
        paragraphs: [
          retentionAloud(
            {
              all: all.length,
              due: due.length,
              homeless: homeless.length,
              closed: closed.length,
            },
            span,
          ),
        ],
      },
      classTable(all, archive),
      entriesOf(
        {
          sv: `Kan gallras och är äldre än ${span.name.sv}`,
          en: `May be weeded and older than ${span.name.en}`,
        },
        due.map((one) => dueEntry(one, archive)),
      ),
      entriesOf(
        { sv: 'Inte offentliga', en: 'Not public' },
        closed.map((one) => closedEntry(one, archive)),
      ),
      keptTable(all, archive),
    ]),
    notes: retentionNotes,
  }
}

function accessAsked(query: Query): Kept['access'] | null {
  const asked = given(query, 'access')
  const meant = asked === null ? null : enumValue('minutes', ['access'], asked)
  if (meant !== null) return meant as Kept['access']
  return wordAsked(
    query,
    'access',
    new Map(Object.entries(accessLabels) as [Kept['access'], Text][]),
    { sv: 'är ingen åtkomst', en: 'is no access' },
  )
}

function subjectOf(holder: string | null, access: Kept['access'] | null, archive: Archive): Text {
  const parts: Text[] = []
  if (holder !== null) {
    const name = archive.name(holder)
    parts.push({ sv: `arkivbildare ${name.sv}`, en: `record holder ${name.en}` })
  }
  if (access !== null) parts.push(accessLabels[access])
  return parts.length === 0
    ? { sv: 'Alla handlingar', en: 'All records' }
    : capital(join(parts, ', '))
}
