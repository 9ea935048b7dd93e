import { entriesOf } from '../archive/facts.js'
import { sectorsOf, timedItems } from '../archive/forums/agenda-times.js'
import { vocabulary } from '../archive/vocabularies.js'
import { listed } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'joint-items-come-early',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'En punkt som rör alla de verksamheter forumet har nämnt börjar före den tid det har bestämt.',
    en: 'An item that concerns all the sectors a forum has named begins before the time it has set.',
  },
  rationale: {
    sv: 'Den som bara är där för det gemensamma ska kunna gå vid lunch. Ligger punkten på eftermiddagen är hälften borta.',
    en: 'Who is there for joint matters only should be able to leave at lunch. When the item comes in the afternoon half are gone.',
  },
  on: ['minutes'],

  *check(document, archive) {
    const { facts } = document
    if (facts.cancelled === true) return
    const rules = [...entriesOf(archive.findA('forum', facts.forum)?.facts.agenda_rules)]
    if (rules.length === 0) return
    for (const { item, notBefore, stated } of timedItems(document)) {
      const said = notBefore === null ? null : sectorsOf(item, archive)
      if (said === null || notBefore === null) continue
      for (const [, { sectors, start_before: limit }] of rules) {
        const wanted = [...entriesOf(sectors)].map(([, id]) => id)
        if (limit === undefined || notBefore < limit || wanted.length === 0) continue
        if (!wanted.every((id) => said.sectors.has(id))) continue
        const labels = vocabulary(archive, 'sector')
        const names = listed(wanted.map((id) => labels.get(id) ?? id))
        const when = stated
          ? { sv: `kl. ${notBefore}`, en: `at ${notBefore}` }
          : { sv: `efter kl. ${notBefore}`, en: `after ${notBefore}` }
        yield {
          at: stated ? said.clause.place : item,
          message: {
            sv: `Punkt ${item.number} rör ${names.sv} och börjar ${when.sv}, men ska börja före kl. ${limit}`,
            en: `Item ${item.number} concerns ${names.en} and begins ${when.en}, but should begin before ${limit}`,
          },
          hint: {
            sv: 'Flytta punkten till förmiddagen, eller skriv dess tid (`Tid: 10:30.`) om den togs tidigare.',
            en: 'Move the item to the morning, or write its time (`Time: 10:30.`) if it was taken earlier.',
          },
        }
      }
    }
  },

  examples: [
    {
      files: {
        ...shared(),
        'forums/dst/minutes/2026-02-03.md': minutes(
          [
            '## 1. Skolnärvaro\n\nTid: 11:59. Berör: skola, socialtjänst, hälso- och sjukvård.',
            '## 2. Lunch',
            '## 3. Lokaler\n\nTid: 13. Berör: skola, socialtjänst.',
            '## 4. Äldre\n\nTid: 10.30–11. Berör: hälso- och sjukvård, socialtjänst och skola.',
          ].join('\n\n'),
        ),
      },
      says: [],
    },
    {
      files: {
        ...shared(),
        'forums/dst/minutes/2026-02-03.md': minutes(
          [
            '## 1. Skolnärvaro\n\nBerör: skola, socialtjänst, hälso- och sjukvård. Tid: 12:00.',
            '## 2. Äldre\n\nBerör: hälso- och sjukvård, socialtjänst och skola.',
          ].join('\n\n'),
        ),
        'forums/dst/minutes/2026-03-03.md': minutes(
          '## 1. Lunch\n\n## 2. Barn\n\nBerör: skola; socialtjänst; health.',
          { on: '2026-03-03' },
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:8 Punkt 1 rör skola, socialtjänst och hälso- och sjukvård och börjar kl. 12:00, men ska börja före kl. 12:00',
        'forums/dst/minutes/2026-02-03.md:13:1 Punkt 2 rör skola, socialtjänst och hälso- och sjukvård och börjar efter kl. 12:00, men ska börja före kl. 12:00',
        'forums/dst/minutes/2026-03-03.md:11:1 Punkt 2 rör skola, socialtjänst och hälso- och sjukvård och börjar efter kl. 12:00, men ska börja före kl. 12:00',
      ],
    },
  ],
}

function shared(): Readonly<Record<string, string>> {
  const all = '{id: school, label: skola}, {id: social, label: socialtjänst}'
  const sectors = `sectors: [${all}, {id: health, label: hälso- och sjukvård}]`
  return {
    'samverkan.yaml': `format: 1\nname: Prov\nlanguage: sv\n${sectors}\n`,
    'forums/dst/forum.md': forum(
      'dst',
      'DST',
      'agenda_rules: [{sectors: [school, social, health], start_before: "12:00"}]',
    ),
  }
}
