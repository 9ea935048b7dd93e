import type { Archive } from '../archive/archive.js'
import { type Link, linksSince } from '../archive/forums/links.js'
import { collator, counted, shortDay } from '../format.js'
import { capital, join, type Text } from '../text.js'
import { count } from './count.js'
import {
  type ForumFilter,
  forumFilter,
  forumOptions,
  forumParameters,
  forumSubject,
  forumTest,
} from './forums/filters.js'
import { isKnown, linkedEntry, linksTable, looseEntry } from './forums/link-entries.js'
import { pairName } from './forums/link-words.js'
import type { Report } from './report.js'
import { entriesOf, worthShowing } from './said/blocks.js'
import { unreadMinutes } from './said/notes.js'
import { type Window, windowFrom } from './topics/window.js'
import type { View } from './view.js'

export const report: Report = {
  name: 'links',
  aliases: ['kopplingar'],
  description: {
    sv: 'Forum som hör ihop men saknar gemensam roll och utbyte det senaste året, och de som har det',
    en: 'Forums that belong together but share no role and no exchange in a year, and those that do',
  },
  options: [
    ...forumOptions,
    {
      flags: '--window <period>',
      description: {
        sv: 'hur långt tillbaka: 12m (annars), 6m, 2år',
        en: 'how far back: 12m (else), 6m, 2y',
      },
    },
    {
      flags: '--all',
      description: {
        sv: 'alla par som arbetar i samma kommuner, inte bara de som hör ihop',
        en: 'every pair that works in the same municipalities, not only those that belong together',
      },
    },
  ],
  counts: [
    count('pairs', 'par', 'pairs'),
    count('linked', 'med koppling', 'linked'),
    count('unlinked', 'utan koppling', 'not linked'),
    count('unknown', 'okända', 'unknown'),
  ],
  examples: [
    {
      command: { sv: 'samverkan rapport kopplingar', en: 'samverkan report links' },
      says: { sv: 'var har kontakten brutits?', en: 'where has contact been lost?' },
    },
    {
      command: {
        sv: 'samverkan rapport kopplingar --forum nosk-sirius --window 2år',
        en: 'samverkan report links --forum nosk-sirius --window 2y',
      },
      says: { sv: 'ett forum och de runt det', en: 'one forum and those around it' },
    },
  ],
  build(archive, query) {
    const window = windowFrom(query, archive.today)
    return viewOf(archive, forumFilter(query, archive), window, query['all'] === true)
  },
}

function viewOf(archive: Archive, filter: ForumFilter, window: Window, all: boolean): View {
  const { compare } = collator('sv')
  const links = linksSince(window.after, archive, all)
    .filter((link) => isAsked(link, filter, archive))
    .sort((a, b) => compare(pairName(a, archive).sv, pairName(b, archive).sv))
  const loose = links.filter(({ linked }) => !linked)
  const linked = links.filter((link) => link.linked)
  return {
    report: 'links',
    title: { sv: 'Kopplingar mellan forum', en: 'Links between forums' },
    subject: subjectOf(filter, window, archive),
    parameters: { ...forumParameters(filter), window: `${window.months}m`, all },
    figures: {
      pairs: links.length,
      unlinked: loose.length,
      linked: linked.length,
      by_post: links.filter(({ posts, chairSits }) => posts.length > 0 || chairSits).length,
      by_exchange: links.filter(({ exchanges }) => exchanges.length > 0).length,
      unknown: loose.filter((link) => !isKnown(link, archive)).length,
    },
    blocks: worthShowing([
      {
        kind: 'prose',
        heading: null,
        paragraphs: [aloud(links.length, loose.length, window, all)],
      },
      entriesOf(
        looseHeading,
        loose.map((link) => looseEntry(link, archive)),
      ),
      entriesOf(
        linkedHeading,
        linked.map((link) => linkedEntry(link, archive)),
      ),
      linksTable(links, archive),
    ]),
    notes: [
      {
        sv: 'En gemensam roll är samma befattning hos samma part: på en plats, som sammankallande eller sekreterare, eller närvarande det senaste året. Utbyte är gemensamma möten, lyfta frågor, frågor, uppdrag, beslut och svar i protokoll som inte är utkast.',
        en: 'A shared role is the same post at the same party: in a seat, as convener or secretary, or present in the last year. Exchange is joint meetings, referrals, questions, assignments, decisions and answers in minutes that are no drafts.',
      },
      ...unreadMinutes(archive),
    ],
  }
}

const looseHeading: Text = {
  sv: 'Ingen gemensam roll och inget utbyte',
  en: 'No shared role and no exchange',
}
const linkedHeading: Text = { sv: 'Hänger ihop', en: 'Linked' }

/** One of the two was asked for by name, or both by level, kind and place. */
function isAsked({ forums }: Link, filter: ForumFilter, archive: Archive): boolean {
  if (filter.forum !== null && !forums.includes(filter.forum)) return false
  const test = forumTest({ ...filter, forum: null }, archive)
  const passes = (id: string) => {
    const forum = archive.findA('forum', id)
    return forum !== undefined && test(forum)
  }
  return filter.forum === null
    ? forums.every(passes)
    : forums.filter((id) => id !== filter.forum).every(passes)
}

function subjectOf(filter: ForumFilter, { after }: Window, archive: Archive): Text {
  const day = shortDay(after)
  const since = { sv: `efter ${day.sv}`, en: `after ${day.en}` }
  return capital(join([forumSubject(filter, archive), since], ', '))
}

/** "18 par av forum hör ihop. För 7 av dem finns …". */
function aloud(pairs: number, loose: number, { name }: Window, all: boolean): Text {
  if (pairs === 0) {
    return {
      sv: 'Inga forum hör ihop eller har haft utbyte.',
      en: 'No forums belong together or have exchanged something.',
    }
  }
  const count = counted(pairs, { sv: 'par', en: 'pair' }, { sv: 'par', en: 'pairs' })
  const what = all
    ? {
        sv: 'arbetar i samma kommuner eller hör ihop',
        en: 'work in the same places or belong together',
      }
    : { sv: 'hör ihop eller har haft utbyte', en: 'belong together or have exchanged something' }
  return {
    sv: `${count.sv} av forum ${what.sv}. ${loose} av dem saknar både gemensam roll och utbyte på ${name.sv}.`,
    en: `${count.en} of forums ${what.en}. ${loose} of them share no role and have exchanged nothing in ${name.en}.`,
  }
}
