import type { Archive } from '../archive/archive.js'
import type { Event } from '../archive/past/lifeline.js'
import type { Version } from '../archive/past/said-changes.js'
import { forumsWrittenBy } from '../archive/past/writers.js'
import { stockholmDay } from '../dates.js'
import { counted, longDay } from '../format.js'
import { capital, each, listed, same, type Text } from '../text.js'
import { column } from './column.js'
import { type LifeChange, lifeChanges } from './life-changes.js'
import type { Entry, Row, Table, View } from './view.js'

/** The life of one document as git has it. */
export interface Life {
  readonly id: string
  /** Where it lies now; null when it has been taken away. */
  readonly path: string | null
  /** Oldest first. */
  readonly events: readonly Event[]
  readonly versions: ReadonlyMap<string, Version>
  /** The file differs from the last commit. */
  readonly dirty: boolean
  /** What must be known about the history itself. */
  readonly notes: readonly Text[]
}

/** A document's life, commit by commit and key by key. */
export function lifeView(life: Life, archive: Archive): View {
  const steps = life.events.map((event) => ({
    event,
    changes: lifeChanges(event, life.versions, archive),
  }))
  // Where no forum says who writes for it, "unknown" under every commit would say nothing.
  const named = steps.some(({ event }) => writerOf(event, archive).length > 0)
  const entries = steps.map(({ event, changes }) => entryOf(event, changes, named, archive))
  const name = life.path === null ? same(life.id) : archive.name(life.id)
  const first = life.events[0]
  const days = life.events.map(({ commit }) => dayOf(commit.seconds))
  return {
    report: 'log',
    title: each((lang) => capital(name)[lang]),
    subject: same([life.id, life.path].filter(Boolean).join(' · ')),
    parameters: { id: life.id },
    figures: {
      commits: life.events.length,
      first: first ? dayOf(first.commit.seconds) : null,
      last: days.at(-1) ?? null,
      in_archive: life.path !== null,
    },
    blocks: [
      { kind: 'prose', heading: null, paragraphs: [summary(days, life)] },
      {
        kind: 'entries',
        heading: {
          sv: 'Commit för commit, den äldsta först',
          en: 'Commit by commit, oldest first',
        },
        from: null,
        entries,
      },
      tableOf(steps, archive),
    ],
    notes: [
      ...life.notes,
      ...(life.dirty ? [uncommitted] : []),
      ...(steps.some(({ event }) => writerOf(event, archive).length === 0) ? [whoIsUnknown] : []),
    ],
  }
}

/** The day of a commit in Sweden. */
export const dayOf = (seconds: number): string => stockholmDay(seconds * 1000)

interface LifeStep {
  readonly event: Event
  readonly changes: readonly LifeChange[]
}

function summary(days: readonly string[], { path, events }: Life): Text {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) {
    return {
      sv: 'Dokumentet finns inte i någon commit ännu.',
      en: 'The document is in no commit yet.',
    }
  }
  const commits = counted(events.length, same('commit'), same('commits'))
  const [from, to] = [longDay(first), longDay(last)]
  const gone = path === null ? { sv: ' Borttaget sedan dess.', en: ' Removed since.' } : same('')
  return first === last
    ? { sv: `${commits.sv}, ${from.sv}.${gone.sv}`, en: `${commits.en}, ${from.en}.${gone.en}` }
    : {
        sv: `${commits.sv} från ${from.sv} till ${to.sv}.${gone.sv}`,
        en: `${commits.en} from ${from.en} to ${to.en}.${gone.en}`,
      }
}

function entryOf(
  event: Event,
  changes: readonly LifeChange[],
  named: boolean,
  archive: Archive,
): Entry {
  const { id, seconds, parents } = event.commit
  const day = longDay(dayOf(seconds))
  const merge = parents.length > 1 ? { sv: ' (sammanslagning)', en: ' (merge)' } : same('')
  const what = whatHappened(event)
  return {
    title: each((lang) => `${day[lang]}: ${what[lang]}${merge[lang]}`),
    aside: same(id.slice(0, 10)),
    under: named ? who(event, archive) : null,
    facts: changes.map(({ label, says }) => ({ label, value: says })),
    id: null,
  }
}

function whatHappened({ from, to }: Event): Text {
  if (from === null) return { sv: 'kom till', en: 'came to be' }
  if (to === null) return { sv: 'togs bort', en: 'was removed' }
  if (from.path === to.path) return { sv: 'ändrades', en: 'was changed' }
  return from.content === to.content
    ? { sv: 'flyttades', en: 'was moved' }
    : { sv: 'flyttades och ändrades', en: 'was moved and changed' }
}

const kindOf = ({ from, to }: Event): string =>
  from === null ? 'created' : to === null ? 'removed' : from.path === to.path ? 'changed' : 'moved'

const writerOf = ({ commit }: Event, archive: Archive): readonly string[] =>
  forumsWrittenBy(commit.author, archive)

function who(event: Event, archive: Archive): Text {
  const forums = writerOf(event, archive)
  if (forums.length === 0) return { sv: 'av okänd', en: 'by unknown' }
  const names = listed(forums.map((id) => archive.name(id)))
  const address = event.commit.author.toLowerCase()
  return {
    sv: `av ${address}, som skriver för ${names.sv}`,
    en: `by ${address}, who writes for ${names.en}`,
  }
}

const whoIsUnknown: Text = {
  sv: 'Ett arkiv namnger inga personer: den som skrev visas bara när adressen står i ett forums writers. Annars: git show.',
  en: 'An archive names no persons: who wrote is shown only when the address stands in writers of a forum. Else: git show.',
}

const uncommitted: Text = {
  sv: 'Filen har ändringar som ännu inte finns i någon commit.',
  en: 'The file has changes that are in no commit yet.',
}

/** Everything for machines, one row for each key. */
function tableOf(steps: readonly LifeStep[], archive: Archive): Table {
  const rows = steps.flatMap(({ event, changes }) => {
    const { commit, from, to } = event
    const forums = writerOf(event, archive)
    const head: Row = {
      commit: commit.id,
      date: dayOf(commit.seconds),
      writer: forums.length === 0 ? null : commit.author.toLowerCase(),
      event: kindOf(event),
      path: to?.path ?? from?.path ?? null,
    }
    const empty: Row = { change: null, key: null, from: null, to: null }
    const told = changes.map(({ raw }): Row => ({ ...head, ...raw }))
    return told.length > 0 ? told : [{ ...head, ...empty }]
  })
  return {
    kind: 'table',
    name: 'changes',
    heading: { sv: 'Ändringar', en: 'Changes' },
    hidden: true,
    columns: [
      column('commit', 'commit', 'commit', 'id'),
      column('date', 'dag', 'day', 'date'),
      column('writer', 'skrivare', 'writer'),
      column('event', 'händelse', 'event'),
      column('path', 'fil', 'file'),
      column('change', 'ändring', 'change'),
      column('key', 'nyckel', 'key'),
      column('from', 'från', 'from'),
      column('to', 'till', 'to'),
    ],
    rows,
  }
}
