import type { ClauseName } from '../archive/items/clause-words.js'
import { matterOf } from '../archive/said/matters.js'
import { type Said, saidIn } from '../archive/said/said.js'
import { isWaiting } from '../archive/said/state.js'
import { capital } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import { theKind } from './item-words.js'
import type { Problem, Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'assignment-has-owner-and-date',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Ett uppdrag som inte är klart har en ansvarig och ett slutdatum, och en förankring har en ansvarig.',
    en: 'An assignment that is not done has an owner and a due date, and an anchoring has an owner.',
  },
  rationale: {
    sv: 'Det som ingen ansvarar för blir inte gjort, och utan datum märks det inte.',
    en: 'What nobody is responsible for is not done, and without a date nobody notices.',
  },
  on: ['minutes'],
  says: ['assignment', 'anchoring'],

  *check({ path }, archive) {
    for (const said of saidIn(archive, path)) {
      const { kind } = said.item
      if (kind !== 'assignment' && kind !== 'anchoring') continue
      const owner = has(said, 'responsible')
      const date = has(said, 'due') || kind === 'anchoring'
      if (owner && date) continue
      const { state, due } = matterOf(said, archive)
      // What came later may have set the date, or ended the matter.
      if (!isWaiting(state) || (owner && due !== null)) continue
      yield problem(said, owner, date || due !== null)
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2025-12-02.md': minutes(
          '**5.1 Uppdrag:** Gå. Ansvarig: AU. Senast: löpande.\n\n**5.2 Uppdrag:** Stå.\n\n**5.3 Uppdrag:** Sitt. Ansvarig: AU.',
          { on: '2025-12-02' },
        ),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Klart 2025-12-02#5.2:** Ja.\n\n**Pågår 2025-12-02#5.3:** Ja. Senast: 2027-06-02.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Uppdrag:** Gå. Ansvarig: AU.\n\n**5.2 Uppdrag:** Stå. Senast: 2027-06-02.\n\n**5.3 Uppdrag:** Sitt.\n\n**5.4 Förankras i nätverket:** Planen.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:1 Uppdraget 5.1 saknar slutdatum; lägg till `Senast: 2026-06-02`',
        'forums/dst/minutes/2026-02-03.md:13:1 Uppdraget 5.2 saknar ansvarig; lägg till `Ansvarig: …`',
        'forums/dst/minutes/2026-02-03.md:15:1 Uppdraget 5.3 saknar ansvarig och slutdatum; lägg till `Ansvarig: …` och `Senast: 2026-06-02`',
        'forums/dst/minutes/2026-02-03.md:17:1 Förankringen 5.4 saknar ansvarig; lägg till `Ansvarig: …`',
      ],
    },
  ],
}

const has = ({ item }: Said, name: ClauseName): boolean =>
  item.clauses.some((clause) => clause.name === name)

function problem(said: Said, owner: boolean, date: boolean): Problem {
  const what = capital(theKind(said.item))
  const lacks =
    owner || date
      ? owner
        ? { sv: 'slutdatum', en: 'due date' }
        : { sv: 'ansvarig', en: 'owner' }
      : { sv: 'ansvarig och slutdatum', en: 'owner and no due date' }
  const both = {
    sv: '`Ansvarig: …` och `Senast: 2026-06-02`',
    en: '`Responsible: …` and `Due: 2026-06-02`',
  }
  const [who, when] = [
    { sv: '`Ansvarig: …`', en: '`Responsible: …`' },
    { sv: '`Senast: 2026-06-02`', en: '`Due: 2026-06-02`' },
  ]
  const add = owner ? when : date ? who : both
  const number = said.item.number.given === null ? '' : ` ${said.item.number.given}`
  return {
    at: said.item.label,
    message: {
      sv: `${what.sv}${number} saknar ${lacks.sv}; lägg till ${add.sv}`,
      en: `${what.en}${number} has no ${lacks.en}; add ${add.en}`,
    },
    hint: {
      sv: 'Skriv det sist i stycket. Är protokollet godkänt: ta upp det på nästa möte med `**Pågår …:**` och `Senast:`.',
      en: 'Write it last in the paragraph. If the minutes are approved: take it up at the next meeting with `**In progress …:**` and `Due:`.',
    },
  }
}
