import { valueLabel } from '../../archive/describe.js'
import type { Document } from '../../archive/document.js'
import { type Life, lifeOf } from '../../archive/projects.js'
import { kronor, longDay } from '../../format.js'
import { each, type Text } from '../../text.js'

/** Where a project stands on a day, in a few words: "pågår till 15 juni 2026, 450 000 kr". */
export function projectState(document: Document<'application'>, day: string): Text {
  const life = lifeOf(document, day)
  const parts = [stands(life), money(life), due(life)].filter((part) => part !== null)
  return each((lang) => parts.map((part) => part[lang]).join(', '))
}

function stands({ state, history, end, last, ceasedOn }: Life): Text {
  const ended = end === null ? null : longDay(end)
  const status = history.at(-1)?.status
  const label = status && valueLabel('application', ['history', 0, 'status'], status)
  switch (state) {
    case 'ongoing':
      return { sv: `pågår till ${ended?.sv}`, en: `ongoing until ${ended?.en}` }
    case 'undecided':
      return { sv: `${label?.sv}, inte beslutad`, en: `${label?.en}, not decided` }
    case 'pending':
      return { sv: `slutade ${ended?.sv}, följs upp senare`, en: `ended ${ended?.en}, not due yet` }
    case 'alive':
    case 'ceased':
    case 'new_project': {
      const outcome = valueLabel(
        'application',
        ['follow_ups', 0, 'outcome'],
        last?.outcome ?? state,
      )
      const since = state === 'ceased' && ceasedOn ? longDay(ceasedOn) : null
      return each((lang) => [outcome[lang], ...(since ? [since[lang]] : [])].join(' '))
    }
    case 'unknown':
      return { sv: 'okänt', en: 'unknown' }
    case 'absent':
      return { sv: 'inget har hänt till och med i dag', en: 'nothing has happened up to today' }
    case 'withdrawn':
    case 'declined':
      return label ?? { sv: 'avslutad', en: 'ended' }
  }
}

function money({ amount, grantedOn }: Life): Text | null {
  if (grantedOn === null) return null
  return amount === null ? { sv: 'belopp okänt', en: 'amount unknown' } : kronor(amount)
}

function due({ askBy }: Life): Text | null {
  if (askBy === null) return null
  const day = longDay(askBy)
  return { sv: `nästa uppföljning senast ${day.sv}`, en: `next follow-up by ${day.en}` }
}
