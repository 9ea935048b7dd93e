import type { Archive } from '../archive/archive.js'
import { type Document, isA } from '../archive/document.js'
import { entriesOf } from '../archive/facts.js'
import { saidIn } from '../archive/said/said.js'
import { decisionOn, idsIn, means } from './both-ends.js'
import { forum, minutes } from './example-minutes.js'
import { named } from './item-words.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes' | 'application'> = {
  name: 'grant-has-both-ends',
  severity: 'error',
  floor: 'warning',
  imported: 'off',
  description: {
    sv: 'Ett beslut som beviljar en ansökan och ansökans historik pekar på varandra.',
    en: 'A decision that grants an application and the history of the application point at each other.',
  },
  rationale: {
    sv: 'Pengar ska gå att följa från beslutet till projektet och tillbaka.',
    en: 'Money should be traceable from the decision to the project and back.',
  },
  on: ['minutes', 'application'],
  says: ['grants'],
  has: ['history'],

  *check(document, archive) {
    if (isA(document, 'minutes')) yield* untold(document, archive)
    else if (isA(document, 'application')) yield* undecided(document, archive)
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-02-03.md': minutes('**5.1 Beslut:** Ja. Beviljar: nosk-01.'),
        'applications/nosk/nosk-01.md': application('nosk-01', 'item: "dst-2026-02-03#5.1"'),
        'applications/nosk/nosk-02.md': application('nosk-02', 'amount: 1'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Beslut:** Ja. Beviljar: nosk-01.\n\n**5.2 Beslut:** Även Samverkan 2.',
        ),
        'applications/nosk/nosk-01.md': application('nosk-01', 'amount: 1'),
        'applications/nosk/nosk-02.md': application('nosk-02', 'item: "dst-2026-02-03#5.2"'),
      },
      says: [
        'applications/nosk/nosk-02.md:5:51 Ansökan sägs vara beviljad här, men beslutet 5.2 från 3 februari 2026 (dst-2026-02-03#5.2) säger det inte; lägg till `Beviljar: nosk-02.` där eller rätta hänvisningen',
        'forums/dst/minutes/2026-02-03.md:11:31 `nosk-01` beviljas här, men ansökans historik säger det inte; där behövs en rad med `item: "dst-2026-02-03#5.1"`',
      ],
    },
  ],
}

const granting = (status: string | undefined): boolean =>
  status === 'granted' || status === 'extended'

/** Grants in minutes that the application does not tell of. */
function* untold(document: Document<'minutes'>, archive: Archive): Iterable<Problem> {
  for (const said of saidIn(archive, document.path)) {
    if (said.draft) continue
    for (const { value, place } of idsIn(said, 'grants')) {
      const application = archive.findA('application', value)
      if (!application || application.values === null) continue
      const entries = [...entriesOf(application.facts.history)].map(([, entry]) => entry)
      if (
        entries.some(
          (entry) => granting(entry.status) && means(entry.item, application, said, archive),
        )
      ) {
        continue
      }
      const entry = `{on: ${said.on}, status: granted, amount: …, item: "${said.ref}"}`
      yield {
        at: place,
        // The decision stands; the coordinator may not have recorded it yet.
        severity: 'warning',
        message: {
          sv: `${shown(value)} beviljas här, men ansökans historik säger det inte; där behövs en rad med \`item: "${said.ref}"\``,
          en: `${shown(value)} is granted here, but the history of the application does not say so; it needs an entry with \`item: "${said.ref}"\``,
        },
        hint: {
          sv: `Lägg till i \`history\` i ${application.path}: \`${entry}\`.`,
          en: `Add to \`history\` in ${application.path}: \`${entry}\`.`,
        },
      }
    }
  }
}

/** Grants in an application that the decision does not tell of. */
function* undecided(document: Document<'application'>, archive: Archive): Iterable<Problem> {
  for (const [index, { status, item, on }] of entriesOf(document.facts.history)) {
    if (status !== 'granted' || typeof item !== 'string' || (on ?? '') > archive.today) continue
    const decision = decisionOn(item, document, 'grants', archive)
    if (!decision || decision.says) continue
    const what = named(decision.said)
    yield {
      at: { key: ['history', index, 'item'] },
      message: {
        sv: `Ansökan sägs vara beviljad här, men ${what.sv} säger det inte; lägg till \`Beviljar: ${document.id}.\` där eller rätta hänvisningen`,
        en: `The application is said to be granted here, but ${what.en} does not say so; add \`Grants: ${document.id}.\` there or correct the reference`,
      },
      hint: {
        sv: 'Är protokollet godkänt: ta beslutet på nytt vid nästa möte.',
        en: 'If the minutes are approved: take the decision anew at the next meeting.',
      },
    }
  }
}

function application(id: string, more: string): string {
  const history = `history: [{on: 2026-02-03, status: granted, ${more}}]`
  return `---\ntype: application\nid: ${id}\ntitle: Samverkan\n${history}\n---\n`
}
