import type { ClauseName } from '../archive/items/clause-words.js'
import type { Thread } from '../archive/said/matter.js'
import { isMatter, matterOf } from '../archive/said/matters.js'
import { wordsOn } from '../archive/said/replies.js'
import { type Said, saidIn } from '../archive/said/said.js'
import { stateLabels } from '../archive/said/state.js'
import { daysBetween } from '../dates.js'
import { counted, longDay } from '../format.js'
import { capital, listed, same, type Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import { labelText, theKind } from './item-words.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'due-date-is-followed-up',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'En fråga är besvarad och ett uppdrag klart när dagen är inne, eller har fått en ny dag.',
    en: 'A question is answered and an assignment done by its day, or has been given a new one.',
  },
  rationale: {
    sv: 'Det som passerar sin dag utan att någon säger något är det som kommer bort.',
    en: 'What passes its day without anybody saying anything is what gets lost.',
  },
  on: ['minutes'],
  about: 'items',

  *check({ path }, archive) {
    for (const said of saidIn(archive, path)) {
      // A draft can still set another day; what has no day, and was given none since, cannot be late.
      if (said.draft || !isMatter(said)) continue
      if (!hasDay(said) && wordsOn(said, archive).every((word) => !hasDay(word.said))) continue
      const { threads, overdue, state } = matterOf(said, archive)
      if (!overdue) continue
      const late = threads.filter((thread) => thread.overdue)
      const day = late.map(({ due }) => due?.on ?? '').sort()[0] ?? ''
      const who = namesOf(late, archive.name)
      const number = said.item.number.given === null ? '' : ` ${said.item.number.given}`
      const [what, label, due] = [capital(theKind(said.item)), stateLabels[state], longDay(day)]
      const since = daysBetween(day, archive.today)
      const days = counted(since, { sv: 'dag', en: 'day' }, { sv: 'dagar', en: 'days' })
      const draft = late.some(({ inDraft }) => inDraft !== null)
      yield {
        at: said.item.clauses.find(({ name }) => dayNames.includes(name))?.place ?? said.item.label,
        message: {
          sv: `${what.sv}${number}${who.sv} ${wasTo(said)} ${due.sv}, för ${days.sv} sedan: ${label.sv}`,
          en: `${what.en}${number}${who.en} was due on ${due.en}, ${days.en} ago: ${label.en}`,
        },
        hint: draft
          ? {
              sv: 'Ett svar står i ett utkast. Det räknas när protokollet är utskickat.',
              en: 'A reply stands in a draft. It counts once those minutes are circulated.',
            }
          : howToEnd(said),
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': minutes(asked(), { on: '2025-12-02' }),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Pågår 2025-12-02#5.1:** Mer tid. Senast: 2026-06-02.\n\n**Svar på 2025-12-02#5.2:** Så.',
        ),
      },
      today: '2026-06-02',
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': minutes(asked(), { on: '2025-12-02' }),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Pågår 2025-12-02#5.1:** Mer tid. Senast: våren 2026.',
        ),
      },
      today: '2026-07-02',
      says: [
        'forums/dst/minutes/2025-12-02.md:11:53 Uppdraget 5.1 (Kristianstad) hade slutdatum 30 juni 2026, för 2 dagar sedan: pågår',
        'forums/dst/minutes/2025-12-02.md:13:46 Frågan 5.2 (DST) skulle besvaras 1 mars 2026, för 123 dagar sedan: obesvarad',
      ],
    },
  ],
}

const dayNames: readonly ClauseName[] = ['due', 'answer_by', 'meeting']
const hasDay = ({ item }: Said): boolean => item.clauses.some(({ name }) => dayNames.includes(name))
/** A referral may say only when it is to be taken up. */
const wasTo = (said: Said): string => {
  if (!asks(said)) return 'hade slutdatum'
  const toMeeting = !said.item.clauses.some(({ name }) => name === 'answer_by')
  return toMeeting ? 'skulle tas upp' : 'skulle besvaras'
}
const asks = ({ item: { kind } }: Said): boolean => kind === 'question' || kind === 'referral'

/** " (Kristianstad och DST)": those who are late; nothing where nobody is named. */
function namesOf(late: readonly Thread[], name: (id: string) => Text): Text {
  const names = late.flatMap(({ who }) =>
    who === null ? [] : [who.id === null ? same(who.written) : name(who.id)],
  )
  if (names.length === 0) return same('')
  const all = listed(names.slice(0, 5))
  return { sv: ` (${all.sv})`, en: ` (${all.en})` }
}

function howToEnd(said: Said): Text {
  const ref = said.ref ?? '…'
  if (asks(said)) {
    return {
      sv: `Skriv \`**Svar på ${ref}:** …\` i svarets protokoll. Blir det inget svar: \`**Avskrivs ${ref}:**\` och skäl.`,
      en: `Write \`**Answer to ${ref}:** …\` in the minutes of the answer. If there will be none: \`**Dropped ${ref}:**\` and the reason.`,
    }
  }
  const done = labelText('follow_up', said.item.kind === 'anchoring' ? 'anchored' : 'done')
  return {
    sv: `Skriv \`**${done.sv} ${ref}:** …\` i nästa protokoll, eller \`**Pågår ${ref}:** … Senast: …\` med en ny dag.`,
    en: `Write \`**${done.en} ${ref}:** …\` in the next minutes, or \`**In progress ${ref}:** … Due: …\` with a new day.`,
  }
}

function asked(): string {
  return '**5.1 Uppdrag:** Gå. Ansvarig: kommun-1290. Senast: 2026-02-03.\n\n**5.2 Fråga:** Vart? Till: dst. Svar senast: 2026-03-01.'
}
