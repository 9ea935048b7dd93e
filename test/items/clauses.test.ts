import { describe, expect, test } from 'vitest'
import { clauses, clausesOf, clauseWords } from '../../src/archive/items/clause-words.js'
import { itemKinds } from '../../src/archive/items/kinds.js'
import { bodyOf, missesUnder5, under5 } from './said.js'

const clausesIn = (text: string): string[] => under5(text)[0]?.split(' | ').slice(2) ?? []
const task = (text: string): string[] => clausesIn(`**Uppdrag:** Följa upp. ${text}`)

describe('where a clause begins', () => {
  test('after the end of a sentence, at a line, after the label', () => {
    const said = ['responsible=AU', 'due=2023-01-01']
    expect(clausesIn('**Uppdrag:** Gör det. Ansvarig: AU. Senast: 2023-01-01.')).toEqual(said)
    expect(clausesIn('**Uppdrag:** Gör det; Ansvarig: AU; Senast: 2023-01-01')).toEqual(said)
    expect(clausesIn('**Uppdrag:** Gör det! Ansvarig: AU. Senast: 2023-01-01')).toEqual(said)
    expect(clausesIn('**Uppdrag:** Kan det göras? Ansvarig: AU.\nSenast: 2023-01-01')).toEqual(said)
    expect(clausesIn('**Uppdrag:** Gör det\nAnsvarig: AU\nSenast: 2023-01-01')).toEqual(said)
    expect(clausesIn('**Uppdrag:** Ansvarig: AU. Senast: 2023-01-01.')).toEqual(said)
    expect(clausesIn('**Uppdrag:** Gör "allt." Ansvarig: AU. Senast: 2023-01-01.')).toEqual(said)
    expect(clausesIn('- **Uppdrag:** Gör det\n  Ansvarig: AU.\n  Senast: 2023-01-01')).toEqual(said)
  })

  test('bold at the start of a line is read', () => {
    expect(clausesIn('**Uppdrag:** Gör det.\n**Ansvarig:** AU\n**Senast:** 2023-01-01')).toEqual([
      'responsible=AU',
      'due=2023-01-01',
    ])
    const body = bodyOf('## 5. A\n\n**Uppdrag:** Gör det.\n**Ansvarig:** AU')
    expect(body.items[0]?.clauses[0]?.word).toBe('Ansvarig')
    expect(body.nearMisses).toEqual([])
  })

  test('words that a line break parts are one clause', () => {
    expect(task('Återrapporteras\ntill: nosk-dst.')).toEqual(['report_back_to=nosk-dst'])
    expect(clausesIn('**Fråga:** Hur? Svar\nsenast: 2023-01-01. Till: AU.')).toEqual([
      'answer_by=2023-01-01',
      'to=AU',
    ])
  })

  test('a colon alone makes none', () => {
    expect(task('Tiden är 10:30. Se https://example.se. Viktigt: allt.')).toEqual([])
    expect(missesUnder5('**Uppdrag:** Följa upp. Viktigt: allt.')).toEqual([])
  })

  test('nor does a word that is struck out, in code or in a comment', () => {
    expect(task('~~Senast: 2023-01-01.~~')).toEqual([])
    expect(task('Skriv `Senast: x`.')).toEqual([])
    expect(task('Ansvarig: AU. <!-- Senast: x -->')).toEqual(['responsible=AU'])
    expect(task('Senast: ~~2023-01-01~~ 2023-02-01.')).toEqual(['due=2023-02-01'])
  })
})

describe('where a value ends', () => {
  test('at the next clause word or the end, less one full stop', () => {
    expect(
      clausesIn('**Beslut:** A. Villkor: t.ex. kl. 9.00 och fr.o.m. mars. Gäller för: AU.'),
    ).toEqual(['condition=t.ex. kl. 9.00 och fr.o.m. mars', 'applies_to=AU'])
    expect(task('Ansvarig: områdeschef psykiatri. Senast: nästa möte.')).toEqual([
      'responsible=områdeschef psykiatri',
      'due=nästa möte',
    ])
    expect(clausesIn('**Bordläggs till 2022-12-09:** X. Skäl: osv..')).toEqual(['reason=osv.'])
  })

  test('a date, an id or a reference at the first full stop and a space', () => {
    expect(task('Senast: 2023-06-02. Snart.')).toEqual(['due=2023-06-02'])
    expect(task('Senast: v. 6 2023. Snart.')).toEqual(['due=v. 6 2023'])
    expect(task('Senast: v. 6 2023.')).toEqual(['due=v. 6 2023'])
    expect(task('Senast: den 2 jan. 2023.')).toEqual(['due=den 2 jan. 2023'])
    expect(task('Avser: #5.1. Se ovan.')).toEqual(['concerns=#5.1'])
    expect(clausesIn('**Beslut:** A. Antar: a-b. Sedan mer.')).toEqual(['adopts=a-b'])
  })

  test('parties at the same place when all are ids, else where text does', () => {
    expect(task('Ansvarig: region-18, kommun-1880 (bitr. chef). Bråttom.')).toEqual([
      'responsible=region-18, kommun-1880 (bitr. chef)',
    ])
    expect(task('Ansvarig: bitr. chef för Välfärd.')).toEqual([
      'responsible=bitr. chef för Välfärd',
    ])
  })

  test('line breaks within it are single spaces, and its place is exact', () => {
    const text = '## 5. A\n\n- **Uppdrag:** X. Ansvarig:\n  region-18 (områdeschef\n  psykiatri).'
    const [clause] = bodyOf(text).items[0]?.clauses ?? []
    expect(clause?.value).toBe('region-18 (områdeschef psykiatri)')
    expect(text.slice(clause?.place.start, clause?.place.end)).toBe(
      'region-18 (områdeschef\n  psykiatri)',
    )
  })
})

describe('which clauses an item may have', () => {
  test.each(itemKinds)('%s has those of every kind', (kind) => {
    const names = ['responsible', 'due', 'concerns', 'applies_to', 'applies_from', 'as_proposed']
    for (const name of names) expect(clausesOf(kind)).toContain(name)
  })

  test.each([
    ['**Beslut:** X. Antar: a-b. Beviljar: c-d. Ersätter: e-f. Villkor: g.', 4],
    ['**Decision:** X. Adopts: a-b. Grants: c-d. Replaces: e-f. Condition: g.', 4],
    ['**Uppdrag:** X. Ansvarig: a. Senast: 2023. Återrapporteras till: b.', 3],
    ['**Assignment:** X. Responsible: a. Due: 2023. Report back to: b.', 3],
    ['**Förslag:** X. Från: a.', 1],
    ['**Proposal:** X. From: a.', 1],
    ['**Fråga:** X? Till: a. Svar senast: 2023. Från: b. Inkom: 2022.', 4],
    ['**Question:** X? To: a. Answer by: 2023. From: b. Received: 2022.', 4],
    ['**Lyfts till AU:** X. Tas upp: 2023-01-01. Svar senast: 2023. Via: a.', 3],
    ['**Referred to AU:** X. Meeting: 2023-01-01. Answer by: 2023. Via: a.', 3],
    ['**Förankras i AU:** X. Ansvarig: a. Senast: 2023.', 2],
    ['**Bordläggs till 2023-01-01:** X. Skäl: a. Avser: #5.1.', 2],
    ['**Withdrawn:** X. Reason: a. Concerns: #5.1.', 2],
    ['**Reservation:** X. Av: a.', 1],
    ['**Statement:** X. By: a.', 1],
    ['**Klart #5.1:** X. Av: a. Senast: 2023. Skäl: b.', 3],
    ['**Done #5.1:** X. By: a. Due: 2023. Reason: b.', 3],
    ['**Beslut:** X. Enligt: #5.1. Gäller för: a. Gäller från: 2023.', 3],
    ['**Decision:** X. As proposed: #5.1. Applies to: a. Applies from: 2023.', 3],
  ])('%s', (text, count) => {
    expect(clausesIn(text)).toHaveLength(count)
    expect(missesUnder5(text)).toEqual([])
  })
})

test('old words are understood and known to be old', () => {
  const text = '**Uppdrag:** X. Ansvariga: a, b. Klart senast: 2023-01-01. Rapporteras till: c.'
  expect(clausesIn(text)).toEqual(['responsible=a, b', 'due=2023-01-01', 'report_back_to=c'])
  const [item] = bodyOf(`## 5. A\n\n${text}`).items
  expect(item?.clauses.map(({ old }) => old)).toEqual([true, true, true])
  expect(missesUnder5(text)).toEqual([])
})

test('every clause has a word in both languages, and no word two meanings', () => {
  for (const [name, { label }] of Object.entries(clauses)) {
    expect(clauseWords.get(label.sv)?.name).toBe(name)
    expect(clauseWords.get(label.en)?.name).toBe(name)
  }
})
