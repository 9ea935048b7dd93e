import type { FollowUp, ItemKind } from '../archive/items/kinds.js'
import { citationsOf, citing } from '../archive/said/citations.js'
import { either, type Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import { aKind, kindsWith, labelText } from './item-words.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'follow-up-fits-its-item',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'En uppföljning passar det den följer upp: frågor besvaras, förankringar förankras, förslag antas.',
    en: 'A follow-up is of a kind that fits what it follows up: questions are answered, anchorings anchored, proposals adopted.',
  },
  rationale: {
    sv: 'Ett uppdrag som "förankras" blir inte klart, och en fråga som avslås är inte besvarad.',
    en: 'An assignment that is "anchored" is not done, and a question that is rejected is not answered.',
  },
  on: ['minutes'],
  says: citing,

  *check(document, archive) {
    for (const { by, as, at, found, written } of citationsOf(document, archive)) {
      if (by === null || found.state !== 'found') continue
      const { said: of } = found
      const said = shown(written)
      if (as === 'label' && by.item.kind === 'follow_up') {
        const result = by.item.result as FollowUp
        if (allowed[result].includes(of.item.kind)) continue
        const label = labelText('follow_up', result)
        const wanted = either(kindsWith((kind) => allowed[result].includes(kind)))
        yield {
          at,
          message: {
            sv: `\`${label.sv}\` följer upp ${wanted.sv}, men ${said} är ${aKind[of.item.kind].sv}`,
            en: `\`${label.en}\` follows up ${wanted.en}, but ${said} is ${aKind[of.item.kind].en}`,
          },
          hint: instead(of.item.kind),
        }
      } else if (as === 'as_proposed' && !proposals.includes(of.item.kind)) {
        yield {
          at,
          severity: 'warning',
          message: {
            sv: `\`Enligt:\` pekar på ett förslag, men ${said} är ${aKind[of.item.kind].sv}`,
            en: `\`As proposed:\` points at a proposal, but ${said} is ${aKind[of.item.kind].en}`,
          },
          hint: {
            sv: 'Gäller det bara saken: skriv `Avser:` i stället.',
            en: 'If it is merely about the matter: write `Concerns:` instead.',
          },
        }
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': said(),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Svar på 2025-12-02#5.1:** Så.\n\n**Klart 2025-12-02#5.2:** Ja.\n\n**Förankrat 2025-12-02#5.3:** Ja.\n\n**Avslås 2025-12-02#5.4:** Nej.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': said(),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Förankrat 2025-12-02#5.2:** Ja.\n\n**Avslås 2025-12-02#5.1:** Nej.\n\n**Beslut:** Ja. Enligt: 2025-12-02#5.2.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:13 `Förankrat` följer upp en förankring, men `2025-12-02#5.2` är ett uppdrag',
        'forums/dst/minutes/2026-02-03.md:13:10 `Avslås` följer upp ett förslag eller mötestider, men `2025-12-02#5.1` är en fråga',
        'forums/dst/minutes/2026-02-03.md:15:25 `Enligt:` pekar på ett förslag, men `2025-12-02#5.2` är ett uppdrag',
      ],
    },
  ],
}

const proposals: readonly ItemKind[] = ['proposal', 'meeting_dates']
const tasks: readonly ItemKind[] = ['assignment', 'decision', 'position']
const asked: readonly ItemKind[] = ['question', 'referral']

/** What each follow-up changes; of anything else it would change nothing. */
const allowed: Readonly<Record<FollowUp, readonly ItemKind[]>> = {
  done: [...tasks, 'anchoring', ...asked],
  in_progress: [...tasks, 'anchoring', ...asked],
  dropped: [...tasks, 'anchoring', ...asked, ...proposals],
  anchored: ['anchoring'],
  answer: [...asked, 'assignment'],
  rejected: proposals,
}

/** The label that would settle an item of a kind. */
function instead(kind: ItemKind): Text {
  const write = (...results: readonly FollowUp[]): Text => {
    const labels = either(results.map((result) => labelText('follow_up', result)))
    return { sv: `Skriv ${labels.sv} i stället.`, en: `Write ${labels.en} instead.` }
  }
  if (asked.includes(kind)) return write('answer', 'dropped')
  if (kind === 'anchoring') return write('anchored', 'dropped')
  if (tasks.includes(kind)) return write('done', 'in_progress', 'dropped')
  if (!proposals.includes(kind)) {
    return {
      sv: 'Det är inget som blir klart eller besvaras. Rätta numret.',
      en: 'It is nothing that is done or answered. Correct the number.',
    }
  }
  return {
    sv: 'Ett förslag antas med `**Beslut:**` och `Enligt:`, eller avgörs med `**Avslås …:**`.',
    en: 'A proposal is adopted with `**Decision:**` and `As proposed:`, or settled with `**Rejected …:**`.',
  }
}

function said(): string {
  const asks = '**5.1 Fråga:** Hur?\n\n**5.2 Uppdrag:** Gå.'
  const more = '**5.3 Förankras i AU:** Planen.\n\n**5.4 Förslag:** Ja.'
  return minutes(`${asks}\n\n${more}`, { on: '2025-12-02' })
}
