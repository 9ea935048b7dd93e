import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import type { WheelDay } from '../../archive/forums/year-wheel.js'
import { capital, each, same, type Text } from '../../text.js'
import { forumName, placeOf, textOf } from '../said/naming.js'
import { stateWords, timesName, whoMeets } from './words.js'

/** What stands before each kind of day. */
export const wheelLabels: Readonly<Record<WheelDay['kind'], Text>> = {
  meeting: { sv: 'Möte', en: 'Meeting' },
  due: { sv: 'Senast', en: 'Due' },
  agreement_review: { sv: 'Ses över', en: 'Review' },
  agreement_ends: { sv: 'Löper ut', en: 'Runs out' },
  agreement_follow_up: { sv: 'Följs upp', en: 'Follow up' },
  plan_ends: { sv: 'Plan slutar', en: 'Plan ends' },
  activity_ends: { sv: 'Aktivitet', en: 'Activity' },
  round_opens: { sv: 'Ansökan', en: 'Applications' },
  round_closes: { sv: 'Ansökan', en: 'Applications' },
  mandate_ends: { sv: 'Mandat', en: 'Mandate' },
  assignment_ends: { sv: 'Uppdrag', en: 'Assignment' },
  forum_ends: { sv: 'Upphör', en: 'Ends' },
  forum_review: { sv: 'Ses över', en: 'Review' },
  chair_changes: { sv: 'Ordförande', en: 'Chair' },
}

/** What falls on a day, in words. */
export function wheelText(day: WheelDay, archive: Archive): Text {
  switch (day.kind) {
    case 'meeting':
      return meetingText(day, archive)
    case 'due':
      return textOf(day.matter.said)
    case 'agreement_review':
    case 'agreement_ends':
    case 'agreement_follow_up':
    case 'plan_ends':
      return capital(archive.name(day.document.id ?? ''))
    case 'activity_ends':
      return same(day.activity)
    case 'round_opens':
    case 'round_closes': {
      const name = archive.name(day.document.id ?? '')
      return day.kind === 'round_opens'
        ? {
            sv: `öppnar: ${name.sv}, omgång ${day.round}`,
            en: `opens: ${name.en}, round ${day.round}`,
          }
        : {
            sv: `stänger: ${name.sv}, omgång ${day.round}`,
            en: `closes: ${name.en}, round ${day.round}`,
          }
    }
    case 'mandate_ends': {
      const scope = day.scope === null ? '' : `: ${day.scope}`
      return { sv: `går ut${scope}`, en: `runs out${scope}` }
    }
    case 'assignment_ends': {
      const name = forumName(day.forum, archive)
      return { sv: `${name.sv}: sista dagen`, en: `${name.en}: the last day` }
    }
    case 'forum_ends':
    case 'forum_review':
      return forumName(day.forum, archive)
    case 'chair_changes': {
      const side = valueLabel('minutes', ['requested_by'], day.to)
      return { sv: `går över till ${side.sv}`, en: `goes to ${side.en}` }
    }
  }
}

function meetingText({ meeting }: WheelDay & { kind: 'meeting' }, archive: Archive): Text {
  const parts: (Text | null)[] = [timesName(meeting), stateWords(meeting)]
  if (meeting.forums.length > 1) parts.unshift(whoMeets(meeting, archive))
  const told = parts.filter((part) => part !== null)
  return each((lang) => told.map((part) => part[lang]).join(', '))
}

/** Where it stands, for who wants to read on; null when it stands in the forum itself. */
export function wheelPlace(day: WheelDay): string | null {
  if (day.kind === 'meeting') return day.meeting.minutes?.id ?? day.meeting.said?.ref ?? null
  if (day.kind === 'due') return placeOf(day.matter.said)
  if ('document' in day) return day.document.id
  return 'forum' in day ? day.forum : null
}
