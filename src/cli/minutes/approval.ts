import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { refsIn } from '../../archive/said/clauses.js'
import { findSaid } from '../../archive/said/find.js'
import { everythingSaid } from '../../archive/said/said.js'
import { everyoneIn } from '../../archive/said/who.js'
import type { Values } from '../../archive/yaml.js'
import { isDate } from '../../dates.js'
import { UserError } from '../../errors.js'
import { longDay } from '../../format.js'
import { line } from '../../render/escape.js'
import { each, listed, type Text } from '../../text.js'
import { type Call, word } from '../command.js'
import type { Current } from './change.js'
import { minutesNamed } from './one.js'

/** What goes into `approved`, and the same in words. */
export interface Approval {
  readonly values: Values
  readonly says: Text
}

type Minutes = Document<'minutes'>

/**
 * How some minutes are approved: by a later meeting of the forum, by attestation, or simply as
 * they are, as the forum says. Throws `UserError('call')` when what it takes is not there.
 */
export function approvalOf(call: Call, current: Current): Approval {
  const { minutes, archive } = current
  const way = archive.findA('forum', minutes.facts.forum)?.facts.approval ?? 'next_meeting'
  const on = dayOf(call)
  const by = approvers(call, archive)
  const meeting = word(call.options, 'in')
  if (meeting !== undefined || (way === 'next_meeting' && by.length === 0)) {
    return atMeeting(call, current, meeting, on)
  }
  if (way === 'attestation' && by.length === 0) throw needsAttestation(minutes)
  const day = on ?? archive.today
  requireAfter(day, minutes)
  const days = longDay(day)
  const names = listed(by.map(({ says }) => says))
  return {
    values: { on: day, ...(by.length > 0 ? { by: by.map(({ value }) => value) } : {}) },
    says:
      by.length > 0
        ? { sv: `justerat ${days.sv} av ${names.sv}`, en: `attested on ${days.en} by ${names.en}` }
        : { sv: `${days.sv}, utan justering`, en: `${days.en}, without attestation` },
  }
}

function atMeeting(
  call: Call,
  { minutes, archive, root }: Current,
  given: string | undefined,
  on: string | undefined,
): Approval {
  const meeting = given
    ? minutesNamed(given, archive, root, call)
    : approvingMeeting(minutes, archive)
  if (!meeting) throw needsMeeting(minutes)
  if (given === undefined && meeting.facts.status === 'draft') throw stillDraft(meeting)
  const day = on ?? meeting.facts.date ?? archive.today
  requireAfter(day, minutes)
  const name = archive.name(meeting.id ?? '')
  return {
    values: { on: day, in: meeting.id },
    says: { sv: `vid mötet ${line(name.sv)}`, en: `at the meeting ${line(name.en)}` },
  }
}

/** The first meeting whose minutes say that these were approved. */
function approvingMeeting(minutes: Minutes, archive: Archive): Minutes | undefined {
  const found = everythingSaid(archive).find(({ item, minutes: from }) => {
    if (item.result !== 'approved' || item.target === null || from === minutes) return false
    return refsIn(item.target.value).some((ref) => {
      const what = findSaid(ref, from, archive)
      return what.state === 'document' && what.document === minutes
    })
  })
  return found?.minutes
}

interface Approver {
  readonly value: Values
  readonly says: Text
}

/** `--by "kommun-1885 (socialchef)"`, as a party and a role. */
function approvers({ options }: Call, archive: Archive): readonly Approver[] {
  const given = options['by']
  const texts = Array.isArray(given) ? given : typeof given === 'string' ? [given] : []
  return texts.flatMap((text) =>
    everyoneIn(text, archive).map(({ is, id, role, written }) => {
      if (is !== 'party' || id === null) {
        const shown = line(written)
        throw new UserError(
          'call',
          { sv: `--by: okänd part \`${shown}\``, en: `--by: unknown party \`${shown}\`` },
          {
            sv: 'Skriv part och roll: --by "Lindesberg (socialchef)"',
            en: 'Write party and role: --by "Lindesberg (socialchef)"',
          },
        )
      }
      const name = archive.name(id)
      return {
        value: { party: id, ...(role ? { role } : {}) },
        says: each((lang) => (role ? `${name[lang]} (${role})` : name[lang])),
      }
    }),
  )
}

function dayOf({ options }: Call): string | undefined {
  const on = word(options, 'on')
  if (on === undefined || isDate(on)) return on
  throw new UserError(
    'call',
    { sv: `--on: \`${line(on)}\` är inget datum`, en: `--on: \`${line(on)}\` is no date` },
    { sv: 'Skriv 2026-11-22.', en: 'Write 2026-11-22.' },
  )
}

function requireAfter(day: string, { facts: { date, end_date: end } }: Minutes): void {
  const held = end ?? date ?? ''
  if (day >= held) return
  const [early, late] = [longDay(day), longDay(held)]
  throw new UserError('call', {
    sv: `${early.sv} är före mötet, som hölls ${late.sv}`,
    en: `${early.en} is before the meeting, which was held on ${late.en}`,
  })
}

function needsAttestation({ facts: { chair, secretary } }: Minutes): UserError {
  const example = [chair, secretary].find((one) => one?.party)
  const shown = example?.role ? `${example.party} (${example.role})` : 'kommun-1885 (socialchef)'
  return new UserError(
    'call',
    {
      sv: 'Forumet justerar sina protokoll: ange vem som har justerat',
      en: 'The forum attests its minutes: say who has attested',
    },
    { sv: `--by "${shown}", en gång för varje`, en: `--by "${shown}", once for each` },
  )
}

const stillDraft = ({ id }: Minutes): UserError =>
  new UserError(
    'call',
    {
      sv: `Protokollet från mötet som godkände är ännu ett utkast: \`${id}\``,
      en: `The minutes of the meeting that approved are still a draft: \`${id}\``,
    },
    {
      sv: `Skicka ut det först: \`samverkan skicka-ut ${id}\`. Eller ange --in ${id}.`,
      en: `Circulate it first: \`samverkan circulate ${id}\`. Or give --in ${id}.`,
    },
  )

const needsMeeting = ({ id }: Minutes): UserError =>
  new UserError(
    'call',
    {
      sv: 'Inget senare möte har godkänt protokollet',
      en: 'No later meeting has approved the minutes',
    },
    {
      sv: `Skriv \`**Godkänns ${id}:** Protokollet.\` i nästa protokoll, eller ange --in MÖTE.`,
      en: `Write \`**Approved ${id}:** The minutes.\` in the next minutes, or give --in MEETING.`,
    },
  )
