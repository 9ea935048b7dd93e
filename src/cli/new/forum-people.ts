import type { ForumAnswers, Who } from '../../archive/drafts/forum.js'
import type { SeatAnswer } from '../../archive/drafts/forum-lines.js'
import { enumValue } from '../../archive/enum-words.js'
import { UserError } from '../../errors.js'
import { line } from '../../render/escape.js'
import { known } from '../known.js'
import { flag, flags, texts } from './asking.js'
import type { Making } from './common.js'
import { count, value, words } from './readers.js'

/** Who sits in a forum, chairs it, convenes it and writes for it, from the flags. */
export function forumPeople(made: Making, thisYear: number): Partial<ForumAnswers> {
  const { archive } = made.opened
  const side = flag(made, 'chair', value('forum', ['sides', 0]))
  const everyYears = flag(made, 'every-years', count)
  return {
    chair: side === undefined ? undefined : { side, year: thisYear, everyYears },
    convener: flag(made, 'convener', who(made)),
    secretary: flag(made, 'secretary', who(made)),
    seats: texts(made, 'seat', seat(made)),
    maxMembers: flag(made, 'max-members', count),
    actors: flags(made, 'required-actor', known(archive, 'actor')),
  }
}

/** "samordnare @ region-18", or a role alone. Throws `UserError('call')` for an unknown party. */
const who =
  (made: Making) =>
  (text: string): Who => {
    const [role = '', party] = halves(text)
    return {
      role: words(role),
      ...(party === undefined ? {} : { party: known(made.opened.archive, 'party')(party) }),
    }
  }

/** "socialchef @ kommunerna": a role, and the side or party whose it is. */
const seat =
  (made: Making) =>
  (text: string): SeatAnswer => {
    const [role = '', whose] = halves(text)
    if (whose === undefined || role === '') throw unclear(text)
    const side = enumValue('forum', ['sides', 0], whose)
    if (side !== null) return { role: words(role), side }
    return { role: words(role), party: known(made.opened.archive, 'party')(whose) }
  }

function halves(text: string): readonly string[] {
  const at = text.indexOf('@')
  return at === -1 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

const unclear = (text: string): UserError =>
  new UserError(
    'call',
    {
      sv: `\`${line(text)}\` säger inte vems platsen är`,
      en: `\`${line(text)}\` does not say whose seat it is`,
    },
    {
      sv: 'Skriv till exempel "socialchef @ kommunerna" eller "områdeschef @ region-18".',
      en: 'Write for instance "head of social services @ municipalities" or "head @ region-18".',
    },
  )
