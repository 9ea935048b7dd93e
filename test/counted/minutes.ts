import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// The minutes of an archive, read for the counts in the tests: labels, clauses and fact lines are
// found with patterns of these files' own, written after the grammar and not after the program.

export interface Minutes {
  readonly id: string
  /** The host. */
  readonly forum: string
  /** The host, and those that met with it. */
  readonly forums: readonly string[]
  readonly on: string
  readonly status: string
  readonly cancelled: boolean
  readonly draft: boolean
  /** Of the minutes as a whole, from their head. */
  readonly topics: readonly string[]
  readonly corrections: readonly Correction[]
  readonly agenda: readonly Agenda[]
  readonly points: readonly Point[]
}

interface Correction {
  readonly on: string
  readonly item: string
  readonly was: string
  readonly now: string
}

export interface Agenda {
  readonly number: string
  readonly title: string
  /** After "Ämnen" in its fact line; null where it names none. */
  readonly topics: readonly string[] | null
}

/** Something that opens with a label in bold. */
export interface Point {
  readonly minutes: () => Minutes
  readonly agenda: string
  readonly number: string | null
  readonly label: string
  /** What is said, without label and clauses, on one line. */
  readonly said: string
  readonly clauses: ReadonlyMap<string, string>
  /** The entries of a list of meeting dates. */
  readonly days: readonly MeetingDay[]
}

export interface MeetingDay {
  readonly on: string
  readonly movedFrom: string | null
  readonly cancelled: boolean
  readonly with: string | null
}

/** One value of the front matter, as it is written. */
export const key = (head: string, name: string): string | undefined =>
  new RegExp(`^${name}: *"?([^"\\n#]*?)"? *(?:#.*)?$`, 'm').exec(head)?.[1]

/** The ids of a list on one line. */
export const list = (head: string, name: string): readonly string[] =>
  (/^\[(.*)\]$/.exec(key(head, name) ?? '')?.[1] ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')

/** The documents below a folder whose paths fit, as head and body. */
export const documents = (root: string, path: RegExp): { head: string; body: string }[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.test(file))
    .sort()
    .map((file) => readFileSync(join(root, file), 'utf8').split(/^---$/m))
    .map(([, head = '', ...body]) => ({ head, body: body.join('---') }))

/** All minutes, planned ones too, in the order of their days. */
export const minutesIn = (root: string): readonly Minutes[] =>
  documents(root, /forums\/[^/]+\/minutes\/[^/]+\.md$/)
    .map(({ head, body }) => minutesOf(head, body))
    .sort((a, b) => order(a.on, b.on) || order(a.forum, b.forum))

export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function minutesOf(head: string, body: string): Minutes {
  const forum = key(head, 'forum') ?? ''
  const status = key(head, 'status') ?? 'draft'
  const made: Minutes = {
    id: key(head, 'id') ?? '',
    forum,
    forums: [forum, ...list(head, 'joint_with')],
    on: key(head, 'date') ?? '',
    status,
    cancelled: key(head, 'cancelled') === 'true',
    draft: status === 'draft',
    topics: list(head, 'topics'),
    corrections: [
      ...head.matchAll(/\{on: ([\d-]+), item: "#(\S+)", was: (.+?), now: (.+?), decided_in/g),
    ].map(([, on = '', item = '', was = '', now = '']) => ({ on, item, was, now })),
    agenda: agendaIn(body),
    points: pointsIn(body, () => made),
  }
  return made
}

const heading = /^## (?:§ )?(\d+)[.)]? ?([a-z](?= ))? ?(.*)$/m

const agendaIn = (body: string): readonly Agenda[] =>
  body
    .split(/^(?=## )/m)
    .filter((part) => heading.test(part))
    .map((part) => {
      const [, number = '', letter = '', title = ''] = heading.exec(part) ?? []
      const [, first = ''] = part.split(/\n\s*\n/)
      const line = first.replace(/\s+/g, ' ')
      const topics = /^[A-ZÅÄÖ][a-zåäö]+: /.test(line)
        ? /(?:^|\. )Ämnen: (.*?)\.(?: |$)/.exec(line)?.[1]
        : undefined
      return {
        number: number + letter,
        title,
        topics: topics === undefined ? null : topics.split(', '),
      }
    })

const opening = /^(?:- (?:\[x\] )?)?\*\*(?:(\d+[a-z]?\.\d+) )?([A-ZÅÄÖ][^*\n]*):\*\*/
const governed = /^(?:Beslut|Ställningstagande|Förslag|Uppdrag|Fråga)$/

function pointsIn(body: string, minutes: () => Minutes): readonly Point[] {
  const found: Point[] = []
  let agenda = ''
  let lead: { label: string; number: string | undefined; alone: boolean } | null = null
  let dates: MeetingDay[] = []
  // The points that a paragraph of clauses only would hold for.
  let open: Map<string, string>[] = []
  for (const part of body.split(/\n(?=- )|\n\s*\n/)) {
    agenda = heading.exec(part)?.slice(1, 3).join('') ?? agenda
    const text = part.replace(/\s+/g, ' ').trim()
    const match = opening.exec(text)
    const put = (number: string | undefined, label: string, rest: string) => {
      const [said, clauses] = clausesIn(rest)
      dates = []
      open.push(clauses)
      found.push({ minutes, agenda, number: number ?? null, label, said, clauses, days: dates })
    }
    // Under a label that ends in a colon or "att", each entry of the list is one.
    const entry = /^- \*\*(\d+[a-z]?\.\d+)\*\* (.*)/.exec(text)
    const day = meetingDay(text)
    const more = new RegExp(`^(?:${words}): `).test(text) ? clausesIn(text)[1] : null
    if (day) dates.push(day)
    else if (entry && lead) put(entry[1], lead.label, entry[2] ?? '')
    else if (more) for (const clauses of open) for (const one of more) clauses.set(...one)
    else if (!text.startsWith('- [ ]') && match) {
      const [all, number, label = ''] = match
      const rest = text.slice(all.length).trim()
      const leads = governed.test(label) && (rest === '' || /(?::|\batt)$/.test(rest))
      lead = leads ? { label, number, alone: rest === '' } : null
      open = []
      if (!lead) put(number, label, rest)
    } else if (!text.startsWith('- ')) {
      // A label alone takes the next paragraph.
      open = []
      if (lead?.alone) put(lead.number, lead.label, text)
      lead = null
    }
  }
  return found
}

function meetingDay(text: string): MeetingDay | null {
  const [, on] = /^- (\d{4}-\d\d-\d\d)\b/.exec(text) ?? []
  if (on === undefined) return null
  return {
    on,
    movedFrom: /Flyttat från: ([\d-]+)/.exec(text)?.[1] ?? null,
    cancelled: text.includes('Inställt:'),
    with: /Gemensamt med: ([a-z-]+)/.exec(text)?.[1] ?? null,
  }
}

const words =
  'Ansvarig|Senast|Avser|Gäller för|Gäller från|Enligt|Antar|Beviljar|Ersätter|Villkor|' +
  'Återrapporteras till|Från|Till|Svar senast|Inkom|Tas upp|Via|Skäl|Av'

/** What is said, and the clauses after it: each value runs to the next clause word. */
function clausesIn(text: string): [string, Map<string, string>] {
  const [said = '', ...rest] = ` ${text}`.split(new RegExp(`(?<=[.;?!]|^) (${words}): `))
  const clauses = new Map<string, string>()
  for (let at = 0; at + 1 < rest.length; at += 2) {
    clauses.set(rest[at] ?? '', (rest[at + 1] ?? '').trim().replace(/\.$/, ''))
  }
  return [said.trim(), clauses]
}

/** Those that a clause names, with their roles. */
export const people = (value: string | undefined): { id: string; role: string | null }[] =>
  (value ?? '')
    .split(',')
    .map((name) => /^(.*?)(?: \((.*)\))?$/.exec(name.trim()))
    .flatMap((match) => (match?.[1] ? [{ id: match[1], role: match[2] ?? null }] : []))
