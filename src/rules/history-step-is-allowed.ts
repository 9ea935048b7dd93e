import type { Document } from '../archive/document.js'
import { beforeStart, mayFollow, type Status } from '../archive/history-steps.js'
import type { Happening } from '../archive/project-history.js'
import { wholeLife } from '../archive/whole-life.js'
import { longDay } from '../format.js'
import { either, type Text } from '../text.js'
import type { Problem, Rule } from './rule.js'
import { isSound } from './sound.js'
import { statusLabel } from './status-label.js'

export const rule: Rule<'application'> = {
  name: 'history-step-is-allowed',
  severity: 'error',
  floor: 'info',
  imported: 'warning',
  description: {
    sv: 'Det som händer en ansökan kan hända efter det som hände före.',
    en: 'What happens to an application can happen after what happened before.',
  },
  rationale: {
    sv: 'Ett projekt som slutredovisas utan att ha beviljats har förlorat ett beslut på vägen, och alla tal om medlen blir fel.',
    en: 'A project that reports without having been granted has lost a decision on its way, and every figure about the money is wrong.',
  },
  on: ['application'],
  has: ['history'],

  *check(document) {
    // An entry that cannot be read may be the very one that is missing.
    if (!isSound(document, 'history')) return
    const { history } = wholeLife(document)
    let before: Happening | null = null
    for (const entry of history) {
      yield* step(before, entry, document)
      before = entry
    }
  },

  examples: [
    {
      files: {
        'applications/nosk-2022/a.md': application('received', 'postponed', 'granted', 'extended'),
        'applications/_none/b.md': commissioned('granted', 'final_report'),
        'applications/nosk-2022/c.md': application('received', 'prepared', 'sent_back', 'declined'),
        'applications/nosk-2022/d.md': application('received', 'granted', 'never_started'),
      },
      says: [],
    },
    {
      files: {
        'applications/nosk-2022/a.md': application('granted', 'discontinued', 'extended'),
        'applications/_none/b.md': commissioned('final_report', 'received'),
        'applications/nosk-2022/c.md': application('received', 'declined', 'received', 'received'),
      },
      says: [
        'applications/_none/b.md:6:30 Historiken börjar med slutredovisad (`final_report`); den ska börja med inkommen (`received`) eller beviljad (`granted`)',
        'applications/_none/b.md:7:30 Inkommen (`received`) kan inte följa på slutredovisad (`final_report`); efter det händer inget mer',
        'applications/nosk-2022/a.md:6:30 Historiken börjar med beviljad (`granted`); den ska börja med inkommen (`received`)',
        'applications/nosk-2022/a.md:8:30 Förlängd (`extended`) kan inte följa på avbruten (`discontinued`); det kan bara slutredovisad (`final_report`) göra',
        'applications/nosk-2022/c.md:8:30 Inkommen (`received`) kan inte följa på avslag (`declined`); efter det händer inget mer',
      ],
    },
    {
      files: {
        'applications/nosk-2022/a.md': application('received', 'granted', 'extended', 'withdrawn'),
      },
      today: '2030-01-01',
      says: [
        'applications/nosk-2022/a.md:9:30 Återkallad (`withdrawn`) 4 mars 2022, men projektet började 4 mars 2022',
      ],
    },
  ],
}

function* step(
  before: Happening | null,
  entry: Happening,
  { facts }: Document<'application'>,
): Iterable<Problem> {
  const at = { key: ['history', entry.index, 'status'] } as const
  const possible = mayFollow(before?.status ?? null, facts.fund === null)
  if (before && isCopy(before, entry)) {
    const label = statusLabel(entry.status)
    yield {
      at,
      message: {
        sv: `${label.sv} står två gånger ${longDay(entry.on).sv}`,
        en: `${label.en} stands twice on ${longDay(entry.on).en}`,
      },
      hint: { sv: 'Ta bort den ena raden.', en: 'Take one of the lines away.' },
    }
  } else if (!possible.includes(entry.status)) {
    yield { at, message: notAfter(before, entry.status, possible), hint: wholeCourse }
  } else if (isGranted(before) && beforeStart.includes(entry.status)) {
    const start = facts.period?.start
    if (typeof start !== 'string' || entry.on < start) return
    const label = statusLabel(entry.status)
    const [day, begun] = [longDay(entry.on), longDay(start)]
    yield {
      at,
      message: {
        sv: `${label.sv} ${day.sv}, men projektet började ${begun.sv}`,
        en: `${label.en} on ${day.en}, but the project began on ${begun.en}`,
      },
      hint: {
        sv: 'Ett projekt som har börjat avbryts (`discontinued`). Började det aldrig ska dagen vara före starten.',
        en: 'A project that has begun is discontinued (`discontinued`). When it never began, the day is before the start.',
      },
    }
  }
}

const isGranted = (entry: Happening | null): boolean =>
  entry?.status === 'granted' || entry?.status === 'extended'

const isCopy = (before: Happening, entry: Happening): boolean =>
  before.status === entry.status && before.on === entry.on && before.end === entry.end

function notAfter(before: Happening | null, status: Status, possible: readonly Status[]): Text {
  const label = statusLabel(status)
  const expected = either(possible.map((status) => statusLabel(status, 'inside')))
  if (before === null) {
    const word = statusLabel(status, 'inside')
    return {
      sv: `Historiken börjar med ${word.sv}; den ska börja med ${expected.sv}`,
      en: `The history begins with ${word.en}; it must begin with ${expected.en}`,
    }
  }
  const last = statusLabel(before.status, 'inside')
  const instead: Text =
    possible.length === 0
      ? { sv: '; efter det händer inget mer', en: '; nothing happens after that' }
      : { sv: `; det kan bara ${expected.sv} göra`, en: `; only ${expected.en} can` }
  return {
    sv: `${label.sv} kan inte följa på ${last.sv}${instead.sv}`,
    en: `${label.en} cannot follow ${last.en}${instead.en}`,
  }
}

const wholeCourse: Text = {
  sv: 'Lägg till det som hände före, eller rätta statusen. Historiken läses i datumordning.',
  en: 'Add what happened before, or correct the status. The history is read in order of date.',
}

function application(...statuses: readonly Status[]): string {
  return written('nosk-2022', statuses)
}

function commissioned(...statuses: readonly Status[]): string {
  return written('null', statuses)
}

function written(fund: string, statuses: readonly Status[]): string {
  const rows = statuses.map((status, index) => {
    const more =
      status === 'granted' ? ', amount: 1' : status === 'extended' ? ', end: 2023-12-15' : ''
    return `  - {on: 2022-03-0${index + 1}, status: ${status}${more}}`
  })
  const head = `type: application\nfund: ${fund}\nperiod: {start: 2022-03-04, end: 2023-06-15}`
  return `---\n${head}\nhistory:\n${rows.join('\n')}\n---\n`
}
