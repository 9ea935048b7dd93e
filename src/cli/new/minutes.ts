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
  ...writing,
]

interface Names {
  readonly name: string
  readonly aliases: readonly string[]
  readonly summary: Command['summary']
  readonly example: string
  readonly kind: 'formal' | 'notes' | null
}

const named = ({ name, aliases, summary, example, kind }: Names): Command => ({
  name,
  aliases,
  summary,
  options: minutesOptions,
  examples: [
    {
      command: `samverkan nytt ${example}`,
      says: { sv: 'svara på frågor om forum och dag', en: 'answer questions about forum and day' },
    },
    {
      command: `samverkan nytt ${example} --forum lansgrupp --date 2026-11-22`,
      says: { sv: 'utan frågor', en: 'without questions' },
    },
  ],
  details: {
    sv: 'I mappen för ett forum är det forumet förvalt.',
    en: 'In the folder of a forum, that forum is taken for granted.',
  },
  async run(call) {
    const { makeMinutes } = await import('./make-minutes.js')
    return makeMinutes(call, minutesOptions, kind)
  },
})

/** Minutes as the forum usually keeps them; formal ones; notes. */
export const minutesCommands: readonly Command[] = [
  named({
    name: 'minutes',
    aliases: ['möte'],
    summary: {
      sv: 'ett möte, protokoll eller anteckningar som forumet brukar',
      en: 'a meeting: minutes or notes, as the forum does',
    },
    example: 'minutes',
    kind: null,
  }),
  named({
    name: 'formal-minutes',
    aliases: ['protokoll'],
    summary: { sv: 'ett protokoll', en: 'the formal minutes of a meeting' },
    example: 'protokoll',
    kind: 'formal',
  }),
  named({
    name: 'notes',
    aliases: ['anteckningar', 'minnesanteckningar', 'mötesanteckningar'],
    summary: { sv: 'minnesanteckningar från ett möte', en: 'notes of a meeting' },
    example: 'anteckningar',
    kind: 'notes',
  }),
]
