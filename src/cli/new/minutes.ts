import { join, same, type Text } from '../../text.js'
import type { Command, Option } from '../command.js'
import { writing } from './writing.js'

export const minutesOptions: readonly Option[] = [
  {
    flags: '--forum <forum>',
    description: {
      sv: 'forumet som möts: id, namn eller alias',
      en: 'the forum that meets: id, name or alias',
    },
  },
  { flags: '--date <date>', description: { sv: 'mötets dag', en: 'the day of the meeting' } },
  {
    flags: '--end-date <date>',
    description: {
      sv: 'sista dagen, om mötet varar flera',
      en: 'the last day, when there are several',
    },
  },
  { flags: '--start <time>', description: { sv: 'starttid', en: 'when it starts' } },
  { flags: '--end <time>', description: { sv: 'sluttid', en: 'when it ends' } },
  {
    flags: '--mode <mode>',
    description: {
      sv: 'mötesform: fysiskt, digitalt, hybrid eller internat',
      en: 'physical, digital, hybrid or residential',
    },
  },
  { flags: '--place <text>', description: { sv: 'plats', en: 'where it is held' } },
  {
    flags: '--kind <kind>',
    description: { sv: 'protokoll eller minnesanteckningar', en: 'formal or notes' },
  },
  {
    flags: '--second',
    description: { sv: 'ett möte till samma dag', en: 'another meeting on the same day' },
  },
  {
    flags: '--no-carry',
    description: {
      sv: 'bara rubriker: ta inte med det som ligger kvar från tidigare möten',
      en: 'headings only: leave out what remains from earlier meetings',
    },
  },
  ...writing,
]

interface Names {
  readonly name: string
  readonly aliases: readonly string[]
  readonly summary: Command['summary']
  readonly above?: 'nya'
  readonly kind: 'formal' | 'notes' | null
}

const named = ({ name, aliases, summary, above, kind }: Names): Command => ({
  name,
  aliases,
  summary,
  ...(above === undefined ? {} : { above }),
  options: minutesOptions,
  examples: [
    {
      command: callOf(name, aliases, above),
      says: { sv: 'svara på frågor om forum och dag', en: 'answer questions about forum and day' },
    },
    {
      command: join([callOf(name, aliases, above), same(' --forum lansgrupp --date 2026-11-22')]),
      says: { sv: 'utan frågor', en: 'without questions' },
    },
  ],
  details: {
    sv: 'I mappen för ett forum är det forumet förvalt. Öppna uppdrag, frågor och förslag följer med som rader att kryssa; utkast räknas inte. Finns en kallelse den dagen görs den om till utkast, med sina rubriker och sin ordning.',
    en: 'In the folder of a forum, that forum is taken for granted. Open assignments, questions and proposals come along as lines to tick; drafts do not count. A notice of that day is made the draft, with its headings and their order.',
  },
  async run(call) {
    const { makeMinutes } = await import('./make-minutes.js')
    return makeMinutes(call, minutesOptions, kind)
  },
})

const callOf = (name: string, [spoken = name]: readonly string[], above = 'nytt'): Text => ({
  sv: `samverkan ${above} ${spoken}`,
  en: `samverkan new ${name}`,
})

/** The same as a notice of meeting: what will come up, with nothing to tick. */
const agendaCommand: Command = {
  name: 'agenda',
  aliases: ['kallelse', 'dagordning'],
  above: 'ny',
  summary: { sv: 'en kallelse med dagordning', en: 'a notice of meeting with its agenda' },
  options: minutesOptions,
  examples: [
    {
      command: callOf('agenda', ['kallelse'], 'ny'),
      says: {
        sv: 'nästa bestämda möte är förvalt',
        en: 'the next meeting decided on is proposed',
      },
    },
    {
      command: join([
        callOf('agenda', ['kallelse'], 'ny'),
        same(' --forum lansgrupp --date 2026-12-10 --dry-run'),
      ]),
      says: { sv: 'se den utan att den skrivs', en: 'see it without writing it' },
    },
  ],
  details: {
    sv: 'Det som ligger kvar från tidigare möten står som rader med hänvisning. När mötet är hållet gör `samverkan nytt protokoll` samma dokument till utkast.',
    en: 'What remains from earlier meetings stands as lines with references. After the meeting `samverkan new minutes` makes the same document the draft.',
  },
  async run(call) {
    const { makeAgenda } = await import('./make-minutes.js')
    return makeAgenda(call, minutesOptions)
  },
}

/** Minutes as the forum usually keeps them; formal ones; notes; and the notice before them. */
export const minutesCommands: readonly Command[] = [
  named({
    name: 'minutes',
    aliases: ['möte'],
    summary: {
      sv: 'ett möte, protokoll eller anteckningar som forumet brukar',
      en: 'a meeting: minutes or notes, as the forum does',
    },
    kind: null,
  }),
  named({
    name: 'formal-minutes',
    aliases: ['protokoll'],
    summary: { sv: 'ett protokoll', en: 'the formal minutes of a meeting' },
    kind: 'formal',
  }),
  named({
    name: 'notes',
    aliases: ['anteckningar', 'minnesanteckningar', 'mötesanteckningar'],
    summary: { sv: 'minnesanteckningar från ett möte', en: 'notes of a meeting' },
    above: 'nya',
    kind: 'notes',
  }),
  agendaCommand,
]
