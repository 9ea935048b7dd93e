import type { Archive } from '../../archive/archive.js'
import { valueLabel } from '../../archive/describe.js'
import { vocabulary } from '../../archive/vocabularies.js'
import { wholeLife } from '../../archive/whole-life.js'
import { UserError } from '../../errors.js'
import { longDay } from '../../format.js'
import { each, type Text } from '../../text.js'
import { type Ask, asker, unlessCancelled } from '../ask.js'
import type { Call, Option } from '../command.js'
import { known } from '../known.js'
import { openArchive } from '../open.js'
import { type Application, append, applicationNamed } from './append.js'
import { type Asking, flag, flags, may, missing, must, texts } from './asking.js'
import { day, dayOrUnknown, value, valueChoices, words } from './readers.js'

/** Append a follow-up to a project. */
export const makeFollowUp = (
  call: Call,
  options: readonly Option[],
  given?: Ask,
): Promise<number> =>
  unlessCancelled(call, async () => {
    const opened = await openArchive(call)
    const { archive } = opened
    const [name = '', outcome] = call.args
    const id = applicationNamed(name, opened, call)
    const read = value('application', ['follow_ups', 0, 'outcome'])
    const said = outcome === undefined ? call.options : { ...call.options, outcome: read(outcome) }
    const asking: Asking = {
      call: { ...call, options: said },
      ask: given ?? (await asker(call)),
      options,
    }
    const application = archive.findA('application', id)
    if (application) requireGranted(application)
    const entry = await entryFrom(asking, archive)
    return append({
      call,
      id,
      list: 'follow_ups',
      entry,
      says: saying(archive, id, entry),
      check: (now) => {
        requireGranted(now)
        requireOrder(now, entry.on)
      },
    })
  })

const alive = new Set(['alive', 'partly_alive', 'taken_over'])

async function entryFrom(asking: Asking, archive: Archive) {
  const choose = (key: string) => ({
    choices: valueChoices('application', ['follow_ups', 0, key], asking.call.lang),
  })
  const from = (key: string) => value('application', ['follow_ups', 0, key])
  const outcome = await must(asking, 'outcome', from('outcome'), choose('outcome'))
  if (!alive.has(outcome)) refuse(asking, ['form'], { sv: 'det som lever', en: 'what lives on' })
  if (outcome !== 'ceased') {
    refuse(asking, ['ceased-on', 'reason'], { sv: 'det som har upphört', en: 'what has ceased' })
  } else if (!asking.ask && flag(asking, 'ceased-on', dayOrUnknown) === undefined) {
    throw missing(['ceased-on'], {
      sv: 'Ange --ceased-on DATUM, eller --ceased-on okänt om ingen vet.',
      en: 'Give --ceased-on DATE, or --ceased-on unknown when nobody knows.',
    })
  }
  const party = known(archive, 'party')
  const sites = {
    ...list('alive', flags(asking, 'alive', party)),
    ...list('ceased', flags(asking, 'ceased', party)),
    ...list('unknown', flags(asking, 'unknown', party)),
  }
  const lessons = texts(asking, 'lesson', lesson(archive))
  return present({
    on: flag(asking, 'on', day) ?? archive.today,
    outcome,
    form: alive.has(outcome) ? await may(asking, 'form', from('form'), choose('form')) : undefined,
    evidence: await may(asking, 'evidence', from('evidence'), choose('evidence')),
    answered_by: await may(asking, 'answered-by', rolePlace(archive)),
    ceased_on: outcome === 'ceased' ? await must(asking, 'ceased-on', dayOrUnknown) : undefined,
    reason:
      outcome === 'ceased'
        ? await may(asking, 'reason', from('reason'), choose('reason'))
        : undefined,
    sites: Object.keys(sites).length > 0 ? sites : undefined,
    lessons: lessons.length > 0 ? lessons : undefined,
  })
}

const list = (key: string, parties: readonly string[]) =>
  parties.length > 0 ? { [key]: parties } : {}

function present<T extends { on: string; outcome: string }>(entry: T): T {
  const kept = Object.entries(entry).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(kept) as T
}

/** `region-18 (områdeschef psykiatri)`, or a party alone. */
const rolePlace =
  (archive: Archive) =>
  (text: string): { readonly party: string; readonly role?: string } => {
    const [, name = text, role] = /^(.*\S)\s*\(([^()]+)\)$/.exec(text.trim()) ?? []
    const party = known(archive, 'party')(name)
    return role === undefined ? { party } : { party, role: words(role) }
  }

/** A lesson, with its topic when it begins with one that the archive has. */
const lesson =
  (archive: Archive) =>
  (text: string): { readonly topic?: string; readonly text: string } => {
    const plain = words(text)
    const [, first = '', rest = ''] = /^([^:]+):\s+(.+)$/.exec(plain) ?? []
    for (const [id, label] of vocabulary(archive, 'topic')) {
      if (first === id || first.toLowerCase() === label.toLowerCase())
        return { topic: id, text: rest }
    }
    return { text: plain }
  }

function refuse(asking: Asking, names: readonly string[], only: Text): void {
  const given = names.find((name) => flag(asking, name, (text) => text) !== undefined)
  if (given === undefined) return
  throw new UserError('call', {
    sv: `--${given} hör bara till ${only.sv}`,
    en: `--${given} goes with ${only.en} only`,
  })
}

function requireGranted(application: Application): void {
  if (wholeLife(application).grantedOn !== null) return
  throw new UserError(
    'call',
    {
      sv: 'Bara ett projekt som har beviljats följs upp',
      en: 'Only a project that was granted is followed up',
    },
    {
      sv: `Beslutet antecknas med: samverkan registrera ${application.id} beviljad`,
      en: `The decision is recorded by: samverkan record ${application.id} granted`,
    },
  )
}

function requireOrder(application: Application, on: string): void {
  const last = wholeLife(application).answers.at(-1)
  if (!last || last.on <= on) return
  const [early, late] = [longDay(on), longDay(last.on)]
  throw new UserError('call', {
    sv: `${early.sv} är före den senaste uppföljningen, ${late.sv}`,
    en: `${early.en} is before the latest follow-up, ${late.en}`,
  })
}

function saying(archive: Archive, id: string, entry: { on: string; outcome: string }): Text {
  const outcome = valueLabel('application', ['follow_ups', 0, 'outcome'], entry.outcome)
  const [name, when] = [archive.name(id), longDay(entry.on)]
  return each((lang) => `${name[lang]}, ${when[lang]}: ${outcome[lang]}`)
}
