import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import { beforeStart, mayFollow, type Status } from '../../archive/history-steps.js'
import { wholeLife } from '../../archive/whole-life.js'
import { UserError } from '../../errors.js'
import { longDay, kronor as spelled } from '../../format.js'
import { capital, each, either, type Text } from '../../text.js'
import { type Ask, asker, unlessCancelled } from '../ask.js'
import type { Call } from '../command.js'
import { openArchive } from '../open.js'
import { type Application, append, applicationNamed } from './append.js'
import { type Asking, flag, must } from './asking.js'
import { day, kronorOrUnknown, value, words } from './readers.js'
import { recordOptions } from './record-options.js'

/** Append what happened to the history of an application. */
export const record = (call: Call, given?: Ask): Promise<number> =>
  unlessCancelled(call, async () => {
    const opened = await openArchive(call)
    const { archive } = opened
    const id = applicationNamed(call.args[0] ?? '', opened, call)
    const status = value('application', ['history', 0, 'status'])(call.args[1] ?? '') as Status
    const asking: Asking = { call, ask: given ?? (await asker(call)), options: recordOptions }
    const on = flag(asking, 'on', day) ?? archive.today
    const application = archive.findA('application', id)
    if (application) requireStep(application, status, on)
    const entry = { on, status, ...(await details(asking, status)) }
    return append({
      call,
      id,
      list: 'history',
      entry,
      says: saying(archive, id, entry),
      check: (now) => requireStep(now, status, on),
    })
  })

async function details(asking: Asking, status: Status) {
  const money = status === 'granted' || status === 'extended'
  if (!money) refuse(asking, 'amount', { sv: 'beviljad och förlängd', en: 'granted and extended' })
  if (status !== 'extended') refuse(asking, 'end', { sv: 'förlängd', en: 'extended' })
  const amount =
    status === 'granted'
      ? await must(asking, 'amount', kronorOrUnknown)
      : flag(asking, 'amount', kronorOrUnknown)
  const end = status === 'extended' ? await must(asking, 'end', day) : undefined
  const item = flag(asking, 'item', words)
  const note = flag(asking, 'note', words)
  return {
    ...(amount === undefined ? {} : { amount }),
    ...(end === undefined ? {} : { end }),
    ...(item === undefined ? {} : { item }),
    ...(note === undefined ? {} : { note }),
  }
}

function refuse(asking: Asking, name: string, only: Text): void {
  if (flag(asking, name, (text) => text) === undefined) return
  throw new UserError('call', {
    sv: `--${name} hör bara till ${only.sv}`,
    en: `--${name} goes with ${only.en} only`,
  })
}

/** Throws `UserError('call')` when a step may not follow what has happened, or comes too early. */
function requireStep(application: Application, status: Status, on: string): void {
  const { history } = wholeLife(application)
  const last = history.at(-1)
  const possible = mayFollow(last?.status ?? null, application.facts.fund === null)
  const label = capital(labelOf(status))
  if (!possible.includes(status)) {
    const after = last ? labelOf(last.status) : null
    throw new UserError(
      'call',
      after
        ? {
            sv: `${label.sv} kan inte följa på ${after.sv}`,
            en: `${label.en} cannot follow ${after.en}`,
          }
        : { sv: `${label.sv} kan inte komma först`, en: `${label.en} cannot come first` },
      possible.length === 0
        ? { sv: 'Efter det händer inget mer.', en: 'Nothing more happens after that.' }
        : expected(possible),
    )
  }
  if (last && on < last.on) {
    const [early, late] = [longDay(on), longDay(last.on)]
    throw new UserError('call', {
      sv: `${early.sv} är före det senaste som hänt, ${labelOf(last.status).sv} ${late.sv}`,
      en: `${early.en} is before the latest event, ${labelOf(last.status).en} on ${late.en}`,
    })
  }
  const start = application.facts.period?.start
  const funded = last?.status === 'granted' || last?.status === 'extended'
  if (funded && beforeStart.includes(status) && typeof start === 'string' && on >= start) {
    const began = longDay(start)
    throw new UserError(
      'call',
      { sv: `Projektet började ${began.sv}`, en: `The project started on ${began.en}` },
      expected(possible.filter((step) => !beforeStart.includes(step))),
    )
  }
}

function expected(possible: readonly Status[]): Text {
  const words = either(possible.map(labelOf))
  return { sv: `Det som kan hända nu: ${words.sv}.`, en: `What can happen now: ${words.en}.` }
}

const labelOf = (status: Status): Text =>
  valueLabel('application', ['history', 0, 'status'], status)

interface Recorded {
  readonly on: string
  readonly status: Status
  readonly amount?: number | null
  readonly end?: string
}

function saying(archive: Archive, id: string, { on, status, amount, end }: Recorded): Text {
  const unknown = { sv: 'belopp okänt', en: 'amount unknown' }
  const until = end === undefined ? null : longDay(end)
  const parts = [
    labelOf(status),
    amount === undefined ? null : amount === null ? unknown : spelled(amount),
    until && { sv: `till ${until.sv}`, en: `until ${until.en}` },
  ].filter((part) => part !== null)
  const [name, when] = [archive.name(id), longDay(on)]
  return each(
    (lang) => `${name[lang]}, ${when[lang]}: ${parts.map((part) => part[lang]).join(', ')}`,
  )
}
