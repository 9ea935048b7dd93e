import type { Archive } from '../archive/archive.js'
import type { Document } from '../archive/document.js'
import { type Meeting, meetingsOf } from '../archive/said/meetings.js'
import { longDay } from '../format.js'
import type { Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'previous-minutes-are-approved',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Ett protokoll är godkänt när nästa möte har hållits, så som forumet godkänner sina protokoll.',
    en: 'Minutes are approved when the next meeting has been held, in the way the forum approves them.',
  },
  rationale: {
    sv: 'Det som ingen har godkänt kan ändras, och ingen vågar lita på det. Efter två möten minns ingen vad som sades.',
    en: 'What nobody has approved may change, and nobody dares to rely on it. After two meetings nobody remembers what was said.',
  },
  on: ['minutes'],

  *check(document, archive) {
    const { facts } = document
    if (facts.status !== 'circulated' && facts.status !== 'draft') return
    if (facts.cancelled === true || facts.meeting_type === 'correspondence') return
    const forum = archive.findA('forum', facts.forum)
    const way = forum?.facts.approval
    if (!forum?.id || (way !== 'next_meeting' && way !== 'attestation')) return
    // Notes are not attested, also where minutes are.
    if (way === 'attestation' && facts.kind === 'notes') return
    const next = nextAfter(document, forum.id, archive)
    if (!next) return
    const day = longDay(next.on)
    const id = document.id ?? ''
    yield {
      at: { key: ['status'] },
      message: {
        sv: `${wayWords[way].sv}, men nästa möte hölls ${day.sv}`,
        en: `${wayWords[way].en}, but the next meeting was held on ${day.en}`,
      },
      hint: hintFor(way, id, next.minutes.id ?? ''),
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST', 'approval: next_meeting'),
        'forums/dst/minutes/2026-02-03.md': minutes('## 1. Inledning', { status: 'approved' }),
        'forums/dst/minutes/2026-03-03.md': minutes('## 1. Inledning', { on: '2026-03-03' }),
        'forums/dst/minutes/2026-04-03.md': minutes('## 1. Inledning', {
          on: '2026-04-03',
          status: 'draft',
        }),
        'forums/au/forum.md': forum('au', 'AU', 'approval: attestation'),
        'forums/au/minutes/2026-02-03.md': minutes('', { forum: 'au', more: ['kind: notes'] }),
        'forums/au/minutes/2026-03-03.md': minutes('', { forum: 'au', on: '2026-03-03' }),
        'forums/rss/forum.md': forum('rss', 'RSS', 'approval: none'),
        'forums/rss/minutes/2026-02-03.md': minutes('', { forum: 'rss' }),
        'forums/rss/minutes/2026-03-03.md': minutes('', { forum: 'rss', on: '2026-03-03' }),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST', 'approval: next_meeting'),
        'forums/dst/minutes/2026-02-03.md': minutes('## 1. Inledning'),
        'forums/dst/minutes/2026-03-03.md': minutes('## 1. Inledning', { on: '2026-03-03' }),
        'forums/rss/forum.md': forum('rss', 'RSS', 'approval: attestation'),
        'forums/rss/minutes/2026-02-03.md': minutes('', { forum: 'rss', status: 'draft' }),
        'forums/rss/minutes/2026-03-03.md': minutes('', { forum: 'rss', on: '2026-03-03' }),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:6:9 Protokollet är inte godkänt av mötet efter, men nästa möte hölls 3 mars 2026',
        'forums/rss/minutes/2026-02-03.md:6:9 Protokollet är inte justerat, men nästa möte hölls 3 mars 2026',
      ],
    },
  ],
}

type Way = 'next_meeting' | 'attestation'

const wayWords: Readonly<Record<Way, Text>> = {
  next_meeting: {
    sv: 'Protokollet är inte godkänt av mötet efter',
    en: 'The minutes have not been approved by the meeting after',
  },
  attestation: { sv: 'Protokollet är inte justerat', en: 'The minutes have not been attested' },
}

function hintFor(way: Way, id: string, next: string): Text {
  if (way === 'attestation') {
    return {
      sv: `Låt justera det och skriv \`samverkan godkänn ${id}\`.`,
      en: `Have them attested and write \`samverkan approve ${id}\`.`,
    }
  }
  return {
    sv: `Godkändes det då: \`samverkan godkänn ${id} --in ${next}\`. Annars tas det upp på nästa möte.`,
    en: `If it was approved then: \`samverkan approve ${id} --in ${next}\`. Else bring it up at the next meeting.`,
  }
}

/** The first later meeting of the forum itself that approves minutes, and whose own are out. */
function nextAfter(
  { facts, path }: Document<'minutes'>,
  forum: string,
  archive: Archive,
): Meeting | undefined {
  const { date = '', end_date: end = date } = facts
  return meetingsOf(archive, forum).find(
    (one) =>
      one.on > end &&
      one.forum === forum &&
      !one.draft &&
      one.minutes.path !== path &&
      isOrdinary(one.minutes.facts.meeting_type),
  )
}

const isOrdinary = (type: string | undefined): boolean =>
  type === undefined || type === 'ordinary' || type === 'extra'
