import { followUpOf, type Pause } from '../archive/agreements/follow-up.js'
import type { Archive } from '../archive/archive.js'
import { counted, longDay } from '../format.js'
import type { Text } from '../text.js'
import { agreement } from './example-agreements.js'
import type { Rule } from './rule.js'

export const rule: Rule<'agreement'> = {
  name: 'paused-follow-up-has-reason',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'En uppföljning är pausad av ett skäl som fortfarande finns, och inte längre än två uppföljningar.',
    en: 'A follow-up is paused for a reason that still is there, and for no longer than two follow-ups.',
  },
  rationale: {
    sv: 'En paus glöms lätt bort. När det man väntade på är klart, eller aldrig blev av, ska uppföljningen börja igen.',
    en: 'A pause is easily forgotten. When what was awaited has come, or never came, the follow-up is to begin again.',
  },
  on: ['agreement'],
  has: ['follow_up'],

  *check(document, archive) {
    const pause = followUpOf(document, archive)?.pause
    const message = pause ? problemOf(pause, archive) : null
    if (message === null) return
    yield {
      at: { key: ['follow_up', 'paused'] },
      message,
      hint: {
        sv: 'Ta bort `paused` och följ upp, eller besluta om fortsatt paus: dagen för beslutet i `since`, skälet i `waiting_for` eller `item`.',
        en: 'Take away `paused` and follow up, or decide on a further pause: the day of the decision in `since`, the reason in `waiting_for` or `item`.',
      },
    }
  },

  examples: [
    {
      files: {
        'agreements/a.md': agreement('a', paused('2026-01-01', 'waiting_for: ny')),
        'agreements/b.md': agreement('b', paused('2025-01-01', 'item: dst-2025-01-01#3.1')),
        'agreements/ny.md': '---\ntype: agreement\nid: ny\ntitle: Ny\n---\n',
      },
      says: [],
      today: '2026-11-22',
    },
    {
      files: {
        'agreements/a.md': agreement('a', paused('2026-01-01')),
        'agreements/b.md': agreement('b', paused('2026-01-01', 'waiting_for: ny')),
        'agreements/c.md': agreement('c', paused('2026-01-01', 'waiting_for: gammal')),
        'agreements/d.md': agreement('d', paused('2024-11-21', 'item: dst-2024-11-21#3.1')),
        'agreements/gammal.md': agreement('gammal', 'valid_to: 2026-06-30'),
        'agreements/ny.md': agreement('ny'),
      },
      says: [
        'agreements/a.md:9:31 Uppföljningen är pausad utan att det står varför',
        'agreements/b.md:9:31 Uppföljningen väntar på OK ny, som gäller nu',
        'agreements/c.md:9:31 Uppföljningen väntar på OK gammal, som inte gäller längre',
        'agreements/d.md:9:31 Uppföljningen har varit pausad sedan 21 november 2024 (24 månader)',
      ],
      today: '2026-11-22',
    },
  ],
}

function problemOf(pause: Pause, archive: Archive): Text | null {
  const { waitingFor, item, awaited, tooLong, since, months } = pause
  if (waitingFor === null && item === null) {
    return {
      sv: 'Uppföljningen är pausad utan att det står varför',
      en: 'The follow-up is paused, and it is not said why',
    }
  }
  if (waitingFor !== null && (awaited === 'holds' || awaited === 'over')) {
    const name = archive.name(waitingFor)
    const [sv, en] =
      awaited === 'holds'
        ? ['som gäller nu', 'which is in force now']
        : ['som inte gäller längre', 'which is in force no more']
    return {
      sv: `Uppföljningen väntar på ${name.sv}, ${sv}`,
      en: `The follow-up waits for ${name.en}, ${en}`,
    }
  }
  if (!tooLong) return null
  const day = longDay(since)
  const long = counted(months, { sv: 'månad', en: 'month' }, { sv: 'månader', en: 'months' })
  return {
    sv: `Uppföljningen har varit pausad sedan ${day.sv} (${long.sv})`,
    en: `The follow-up has been paused since ${day.en} (${long.en})`,
  }
}

function paused(since: string, reason?: string): string {
  const pause = [`since: ${since}`, ...(reason ? [reason] : [])].join(', ')
  return `follow_up: {every_months: 12, paused: {${pause}}}`
}
