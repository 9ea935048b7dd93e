import type { Archive } from '../archive/archive.js'
import { type Document, isA } from '../archive/document.js'
import { saidIn } from '../archive/said/said.js'
import { decisionOn, idsIn, means } from './both-ends.js'
import { forum, minutes } from './example-minutes.js'
import { named } from './item-words.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes' | 'agreement' | 'plan'> = {
  name: 'adoption-has-both-ends',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Ett beslut som antar en överenskommelse eller handlingsplan och det dokumentet pekar på varandra.',
    en: 'A decision that adopts an agreement or action plan and that document point at each other.',
  },
  rationale: {
    sv: 'Den som läser överenskommelsen ska hitta beslutet, och den som läser beslutet ska se att det blev av.',
    en: 'Who reads the agreement should find the decision, and who reads the decision should see that it came about.',
  },
  on: ['minutes', 'agreement', 'plan'],
  says: ['adopts'],
  has: ['adopted'],

  *check(document, archive) {
    if (isA(document, 'minutes')) yield* untold(document, archive)
    else if (isA(document, 'agreement') || isA(document, 'plan'))
      yield* undecided(document, archive)
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-02-03.md': minutes('**5.1 Beslut:** Ja. Antar: ok-barn.'),
        'agreements/ok-barn.md': agreement('ok-barn', 'item: "dst-2026-02-03#5.1"'),
        'agreements/ok-unga.md': agreement('ok-unga', 'on: 2026-02-03'),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Beslut:** Ja. Antar: ok-barn.\n\n**5.2 Beslut:** OK unga antas.',
        ),
        'agreements/ok-barn.md': agreement('ok-barn', 'on: 2026-02-03'),
        'agreements/ok-unga.md': agreement('ok-unga', 'item: "dst-2026-02-03#5.2"'),
      },
      says: [
        'agreements/ok-unga.md:5:17 Dokumentet sägs vara antaget här, men beslutet 5.2 från 3 februari 2026 (dst-2026-02-03#5.2) säger det inte; lägg till `Antar: ok-unga.` där eller rätta hänvisningen',
        'forums/dst/minutes/2026-02-03.md:11:28 `ok-barn` antas här, men dokumentet säger det inte; skriv `adopted: {on: 2026-02-03, item: "dst-2026-02-03#5.1"}` där',
      ],
    },
  ],
}

function* untold(document: Document<'minutes'>, archive: Archive): Iterable<Problem> {
  for (const said of saidIn(archive, document.path)) {
    if (said.draft) continue
    for (const { value, place } of idsIn(said, 'adopts')) {
      const adopted = archive.findA('agreement', value) ?? archive.findA('plan', value)
      if (!adopted || adopted.values === null) continue
      if (means(adopted.facts.adopted?.item, adopted, said, archive)) continue
      const entry = `adopted: {on: ${said.on}, item: "${said.ref}"}`
      yield {
        at: place,
        message: {
          sv: `${shown(value)} antas här, men dokumentet säger det inte; skriv \`${entry}\` där`,
          en: `${shown(value)} is adopted here, but the document does not say so; write \`${entry}\` there`,
        },
        hint: { sv: `Dokumentet är ${adopted.path}.`, en: `The document is ${adopted.path}.` },
      }
    }
  }
}

function* undecided(
  document: Document<'agreement'> | Document<'plan'>,
  archive: Archive,
): Iterable<Problem> {
  const { adopted } = document.facts
  const item = adopted?.item
  if (typeof item !== 'string' || (adopted?.on ?? '') > archive.today) return
  const decision = decisionOn(item, document, 'adopts', archive)
  if (!decision || decision.says) return
  const what = named(decision.said)
  yield {
    at: { key: ['adopted', 'item'] },
    message: {
      sv: `Dokumentet sägs vara antaget här, men ${what.sv} säger det inte; lägg till \`Antar: ${document.id}.\` där eller rätta hänvisningen`,
      en: `The document is said to be adopted here, but ${what.en} does not say so; add \`Adopts: ${document.id}.\` there or correct the reference`,
    },
    hint: {
      sv: 'Är protokollet godkänt: ta beslutet på nytt vid nästa möte.',
      en: 'If the minutes are approved: take the decision anew at the next meeting.',
    },
  }
}

function agreement(id: string, adopted: string): string {
  return `---\ntype: agreement\nid: ${id}\ntitle: OK\nadopted: {${adopted}}\n---\n`
}
