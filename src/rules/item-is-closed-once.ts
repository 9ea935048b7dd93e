import type { Archive } from '../archive/archive.js'
import type { Reply } from '../archive/said/matter.js'
import { isMatter, matterOf } from '../archive/said/matters.js'
import { wordsBy } from '../archive/said/replies.js'
import { type Said, saidIn } from '../archive/said/said.js'
import { longDay } from '../format.js'
import { forum, minutes } from './example-minutes.js'
import { labelText, named } from './item-words.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'item-is-closed-once',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'Ett uppdrag eller en fråga avslutas en gång, och på ett sätt.',
    en: 'An assignment or a question is closed once, and in one way.',
  },
  rationale: {
    sv: 'Är uppdraget både klart och avskrivet vet ingen om det blev gjort.',
    en: 'If the assignment is both done and dropped nobody knows whether it came about.',
  },
  on: ['minutes'],
  says: ['follow_up', 'outcome'],

  *check({ path }, archive) {
    for (const said of saidIn(archive, path)) {
      if (said.item.kind !== 'follow_up' && said.item.kind !== 'outcome') continue
      for (const { of, result } of wordsBy(said, archive)) {
        if (!closing.has(result) || !isMatter(of)) continue
        const before = closedBefore(said, of, archive)
        if (before) yield again(said, result, before, of)
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': minutes(
          '**5.1 Uppdrag:** Gå. Ansvarig: kommun-1290, kommun-1293.\n\n**5.2 Uppdrag:** Stå.',
          { on: '2025-12-02' },
        ),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Klart 2025-12-02#5.1:** Ja. Av: kommun-1290.\n\n**Klart 2025-12-02#5.1:** Ja. Av: kommun-1293.\n\n**Klart 2025-12-02#5.2:** Ja.\n\n**Pågår 2025-12-02#5.2:** Igen.\n\n**Klart 2025-12-02#5.2:** Ja.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': minutes(
          '**5.1 Uppdrag:** Gå.\n\n**5.2 Fråga:** Vart?\n\n**5.3 Uppdrag:** Stå.',
          { on: '2025-12-02' },
        ),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Klart 2025-12-02#5.1:** Ja.\n\n**Svar på 2025-12-02#5.2:** Hit.\n\n**Klart 2025-12-02#5.3:** Ja.',
        ),
        'forums/dst/minutes/2026-03-03.md': minutes(
          '**Avskrivs 2025-12-02#5.1:** Nej.\n\n**Svar på 2025-12-02#5.2:** Dit.\n\n**Klart 2025-12-02#5.3:** Ja.',
          { on: '2026-03-03' },
        ),
      },
      says: [
        'forums/dst/minutes/2026-03-03.md:11:1 `Avskrivs`, men uppdraget 5.1 från 2 december 2025 (dst-2025-12-02#5.1) avslutades 3 februari 2026 med `Klart`',
        'forums/dst/minutes/2026-03-03.md:13:1 Ett svar till: frågan 5.2 från 2 december 2025 (dst-2025-12-02#5.2) besvarades redan 3 februari 2026',
        'forums/dst/minutes/2026-03-03.md:15:1 `Klart` en gång till: uppdraget 5.3 från 2 december 2025 (dst-2025-12-02#5.3) avslutades redan 3 februari 2026',
      ],
    },
  ],
}

const closing: ReadonlySet<Reply['result']> = new Set([
  'done',
  'dropped',
  'anchored',
  'answer',
  'rejected',
  'withdrawn',
] as const)
const reopening: ReadonlySet<Reply['result']> = new Set([
  'in_progress',
  'postponed',
  'sent_back',
  'referred',
] as const)

/** What closed the same, for somebody it concerns, and was not opened again since. */
function closedBefore(said: Said, of: Said, archive: Archive): Reply | null {
  const { replies } = matterOf(of, archive)
  const at = replies.findIndex((reply) => reply.said === said)
  const own = replies[at]
  if (!own || at === 0) return null
  for (let index = at - 1; index >= 0; index--) {
    const reply = replies[index] as Reply
    const concerned =
      own.threads.length === 0 || own.threads.some((one) => reply.threads.includes(one))
    if (!concerned || reply.said.draft) continue
    if (reopening.has(reply.result)) return null
    if (closing.has(reply.result)) return reply
  }
  return null
}

function again(said: Said, result: Reply['result'], before: Reply, of: Said): Problem {
  const what = named(of)
  const day = longDay(before.said.on)
  const [now, then] = [labelOf(said), labelOf(before.said)]
  const answered = result === 'answer' && before.result === 'answer'
  const differs = before.result !== result
  return {
    at: said.item.label,
    ...(differs ? {} : { severity: 'warning' as const }),
    message: differs
      ? {
          sv: `\`${now.sv}\`, men ${what.sv} avslutades ${day.sv} med \`${then.sv}\``,
          en: `\`${now.en}\`, but ${what.en} was closed on ${day.en} by \`${then.en}\``,
        }
      : answered
        ? {
            sv: `Ett svar till: ${what.sv} besvarades redan ${day.sv}`,
            en: `One more answer: ${what.en} was answered already on ${day.en}`,
          }
        : {
            sv: `\`${now.sv}\` en gång till: ${what.sv} avslutades redan ${day.sv}`,
            en: `\`${now.en}\` once more: ${what.en} was closed already on ${day.en}`,
          },
    hint: answered
      ? {
          sv: 'Svarar en annan part: säg vem, `Av: …`. Är det ett nytt svar gäller det senaste.',
          en: 'If another party answers: say who, `By: …`. If it is a new answer, the latest holds.',
        }
      : {
          sv: 'Gäller det en annan av flera ansvariga: säg vem, `Av: …`. Togs det upp igen: skriv `**Pågår …:**` först.',
          en: 'If it is for another of several responsible: say who, `By: …`. If it was taken up again: write `**In progress …:**` first.',
        },
  }
}

const labelOf = ({ item }: Said) => labelText(item.kind, item.result)
