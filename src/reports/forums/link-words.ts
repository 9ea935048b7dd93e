import type { Archive } from '../../archive/archive.js'
import type { Exchange, ExchangeKind } from '../../archive/forums/exchange.js'
import type { Link, Tie } from '../../archive/forums/links.js'
import type { Post } from '../../archive/forums/posts-held.js'
import { counted } from '../../format.js'
import { capital, each, join, listed, type Text } from '../../text.js'
import { forumName, nearDay } from '../said/naming.js'
import { postWords } from './words.js'

/** More of them than this are counted, not listed. */
const mostTold = 3

/** "DST och Sirius". */
export const pairName = ({ forums }: Pick<Link, 'forums'>, archive: Archive): Text =>
  listed(forums.map((id) => forumName(id, archive)))

const tieLabels: Readonly<Record<Tie, Text>> = {
  parent: { sv: 'den ena styr den andra', en: 'one steers the other' },
  refers: { sv: 'frågor lyfts mellan dem', en: 'questions go between them' },
  joint: { sv: 'ska ha gemensamma möten', en: 'are to meet together' },
  prepares: { sv: 'den ena bereder åt den andra', en: 'one prepares for the other' },
}

/** Why they are meant to hang together; null for two that only work in the same place. */
export const tieWords = ({ ties }: Link): Text | null =>
  ties.length === 0
    ? null
    : capital(
        join(
          ties.map((tie) => tieLabels[tie]),
          ', ',
        ),
      )

/** "samverkansledare, Norrbottens Kommuner; samordnare, Region Norrbotten och 8 till". */
export function postList(posts: readonly Post[], archive: Archive): Text {
  const names = posts.slice(0, mostTold).map((post) => {
    const [role, party] = post.split('|')
    return postWords(role, party, archive)
  })
  const left = posts.length - mostTold
  const told = join(names, '; ')
  return left > 0 ? { sv: `${told.sv} och ${left} till`, en: `${told.en} and ${left} more` } : told
}

const kinds: Readonly<Record<ExchangeKind, readonly [Text, Text]>> = {
  meeting: [
    { sv: 'gemensamt möte', en: 'joint meeting' },
    { sv: 'gemensamma möten', en: 'joint meetings' },
  ],
  referral: [
    { sv: 'lyft fråga', en: 'referral' },
    { sv: 'lyfta frågor', en: 'referrals' },
  ],
  question: [
    { sv: 'fråga', en: 'question' },
    { sv: 'frågor', en: 'questions' },
  ],
  assignment: [
    { sv: 'uppdrag', en: 'assignment' },
    { sv: 'uppdrag', en: 'assignments' },
  ],
  decision: [
    { sv: 'beslut', en: 'decision' },
    { sv: 'beslut', en: 'decisions' },
  ],
  answer: [
    { sv: 'svar eller återkoppling', en: 'answer or follow-up' },
    { sv: 'svar eller återkopplingar', en: 'answers or follow-ups' },
  ],
}

/** "2 gemensamma möten, 1 lyft fråga; senast 15 okt". */
export function exchangeWords(exchanges: readonly Exchange[], today: string): Text {
  const parts = (Object.keys(kinds) as ExchangeKind[]).flatMap((kind) => {
    const count = exchanges.filter((one) => one.kind === kind).length
    return count === 0 ? [] : [counted(count, ...kinds[kind])]
  })
  const last = nearDay(exchanges.at(-1)?.on ?? '', today)
  const told = join(parts, ', ')
  return each((lang) => `${told[lang]}; ${{ sv: 'senast', en: 'last' }[lang]} ${last[lang]}`)
}
