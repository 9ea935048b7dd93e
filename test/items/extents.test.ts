import { describe, expect, test } from 'vitest'
import { bodyOf, missesUnder5, under5 } from './said.js'

const extentsOf = (text: string) =>
  bodyOf(text).items.map(({ start, end }) => text.slice(start, end))

describe('an item', () => {
  test('is a paragraph, or an entry of a list', () => {
    expect(under5('**Beslut:** A\nb.\n\n- **Uppdrag:** C\n  d.\n- **Fråga:** E?')).toEqual([
      '5.1 decision | A b.',
      '5.2 assignment | C d.',
      '5.3 question | E?',
    ])
    expect(under5('1. **Beslut:** A.\n2. **Beslut:** B.')).toHaveLength(2)
  })

  test('has the list right after it, and paragraphs that are clauses only', () => {
    const text =
      '## 5. A\n\n**Uppdrag:** Följa upp.\n\n- ett\n- två\n\nAnsvarig: AU.\n\nSenast: 2023-01-01.\n\nText.'
    expect(extentsOf(text)).toEqual([text.slice(text.indexOf('**'), text.indexOf('\n\nText.'))])
    expect(under5(text.slice(9))).toEqual([
      '5.1 assignment | Följa upp. | responsible=AU | due=2023-01-01',
    ])
  })

  test('reads clauses in the entries of its list', () => {
    expect(under5('**Uppdrag:** Följa upp.\n- Ansvarig: AU.\n- Senast: 2023-01-01.')).toEqual([
      '5.1 assignment | Följa upp. | responsible=AU | due=2023-01-01',
    ])
  })

  test('ends at other text', () => {
    const text = '**Uppdrag:** A.\n\nText.\n\nSenast: 2023-01-01.'
    expect(under5(text)).toEqual(['5.1 assignment | A.'])
    expect(missesUnder5(text)).toEqual(['clauses-without-item: Senast:'])
  })

  test('of a label alone takes the next paragraph', () => {
    expect(under5('**Beslut:**\n\nPlanen antas. Antar: a-b.\n\nText.')).toEqual([
      '5.1 decision | Planen antas. | adopts=a-b',
    ])
    expect(under5('- **Beslut:**\n\n  Planen antas.\n- **Fråga:** Hur?')).toEqual([
      '5.1 decision | Planen antas.',
      '5.2 question | Hur?',
    ])
  })

  test('that is empty is an error', () => {
    const empty = ['item-empty: **Beslut:**']
    expect(missesUnder5('**Beslut:**')).toEqual(empty)
    expect(missesUnder5('**Beslut:**\n\n## 6. B')).toEqual(empty)
    expect(missesUnder5('**Beslut:**\n\n**Fråga:** Hur?')).toEqual(empty)
    expect(missesUnder5('**Beslut:** Antar: a-b.')).toEqual(empty)
    expect(missesUnder5('- **Beslut:**\n- text')).toEqual(empty)
    expect(missesUnder5('**Svar på a-b#1.1:** Av: AU.')).toEqual([
      'item-empty: **Svar på a-b#1.1:**',
    ])
    expect(missesUnder5('**Lyfts till AU:**')).toEqual(['item-empty: **Lyfts till AU:**'])
  })

  test('is not empty when its label says it all', () => {
    for (const text of [
      '**Klart a-b#1.1:**',
      '**Klart a-b#1.1:** Av: AU.',
      '**Till handlingarna:**',
      '**Bordläggs till 2026-12-01:** Avser: a-b#1.1.',
      '**Lyfts till AU:** Avser: a-b#1.1.',
    ]) {
      expect(missesUnder5(text)).toEqual([])
    }
  })

  test('begins at a bold label at the start of a line, also without a blank line', () => {
    expect(
      under5('Text.\n**Beslut:** A.\n**Uppdrag:** B. Senast: nästa möte.\n**Fråga:** C?'),
    ).toEqual(['5.1 decision | A.', '5.2 assignment | B. | due=nästa möte', '5.3 question | C?'])
    expect(under5('- **Beslut:** A.\n**Uppdrag:** B.')).toEqual([
      '5.1 decision | A.',
      '5.2 assignment | B.',
    ])
    expect(missesUnder5('Text.\n**Beslut:** A.\n**Uppdrag:** B.')).toEqual([])
  })

  test('does not begin in the middle of a line, in a quote, code or a comment', () => {
    for (const text of ['Text **Beslut:** A.', '> **Beslut:** A.', '<!-- **Beslut:** A. -->']) {
      expect(under5(text)).toEqual([])
    }
    expect(under5('```\n**Beslut:** A.\n```\n\n~~~\n**Beslut:** A.\n~~~')).toEqual([])
  })
})

describe('a lead-in', () => {
  const three = ['5.1 decision | anta x.', '5.2 decision | se över y.', '5.3 decision | sluta.']
  test.each([
    ['**Beslut:**\n- anta x.\n- se över y.\n- sluta.'],
    ['**Beslut:** Chefsgruppen beslutar att\n- anta x.\n- se över y.\n- sluta.'],
    ['**Beslut:** Chefsgruppen beslutar att\n\n- anta x.\n- se över y.\n- sluta.'],
    ['**Beslut:** Chefsgruppen beslutar följande:\n\n1. anta x.\n2. se över y.\n3. sluta.'],
    ['**Decision:** The group decides to\n- anta x.\n- se över y.\n- sluta.'],
    ['**Beslut:**\n\nChefsgruppen beslutar att\n\n- anta x.\n- se över y.\n- sluta.'],
    ['- **Beslut:** Gruppen beslutar att\n  - anta x.\n  - se över y.\n  - sluta.'],
  ])('%j governs the list after it', (text) => {
    expect(under5(text)).toEqual(three)
    expect(missesUnder5(text)).toEqual([])
  })

  test.each([
    ['**Beslut:**\natt anta x,\natt se över y.'],
    ['**Beslut:** att anta x,\natt se över y.'],
    ['**Beslut:** Chefsgruppen beslutar:\natt anta x,\natt se över y.'],
    ['**Beslut:** Chefsgruppen beslutar:\n\natt anta x,\n\natt se över y.'],
    ['**Beslut:**\n\natt anta x,\natt se över y.'],
  ])('%j governs what opens with "att"', (text) => {
    expect(under5(text)).toEqual(['5.1 decision | att anta x,', '5.2 decision | att se över y.'])
    expect(missesUnder5(text)).toEqual([])
  })

  test('gives its number to the first entry, and entries have their own', () => {
    expect(under5('**5.4 Beslut:** att\n- anta x.\n- **5.6** se över y.\n- sluta.')).toEqual([
      '5.4 decision | anta x.',
      '5.6 decision | se över y.',
      '5.1 decision | sluta.',
    ])
    expect(under5('**Beslut:**\n**5.2** att anta x,\n**5.3** att se över y.')).toEqual([
      '5.2 decision | att anta x,',
      '5.3 decision | att se över y.',
    ])
    expect(missesUnder5('**5.4 Beslut:** att\n- **5.5** anta x.')).toEqual(['number-twice: 5.4'])
  })

  test('says where a number belongs', () => {
    const text = '## 5. A\n\n**5.1 Beslut:** att\n- anta x.\n- [x] se över y.'
    const [first, second] = bodyOf(text).items
    expect(first?.number.form).toBe('in-label')
    expect(text.slice(first?.number.start, first?.number.end)).toBe('5.1')
    expect(second?.number).toMatchObject({ written: null, given: '5.2', form: 'alone' })
    expect(text.slice(second?.number.start)).toBe('se över y.')
    expect(second?.leadIn?.value).toBe('att')
    expect(second?.offer).toBe('ticked')
  })

  test('has clauses for all its entries, and so has a paragraph after the list', () => {
    const text =
      '**Uppdrag:** Ansvarig: AU.\n- följa upp.\n- utvärdera. Senast: 2023-01-01.\n\nSenast: 2023-06-30.'
    expect(under5(text)).toEqual([
      '5.1 assignment | följa upp. | responsible=AU | due=2023-06-30',
      '5.2 assignment | utvärdera. | due=2023-01-01 | responsible=AU',
    ])
    expect(missesUnder5(text)).toEqual([])
  })

  test('without entries is told of', () => {
    expect(missesUnder5('**Beslut:** Gruppen beslutar att\n\nText.')).toEqual([
      'lead-in-alone: Gruppen beslutar att',
    ])
    expect(missesUnder5('**Beslut:** Gruppen beslutar\n\natt anta x,\n\natt se över y.')).toEqual([
      'att-without-lead-in: att',
    ])
    expect(missesUnder5('**Beslut:** Gruppen beslutar\natt anta x,\natt se över y.')).toEqual([
      'att-without-lead-in: att',
    ])
  })

  test('is not every text with "att" in it', () => {
    expect(under5('**Beslut:** Gruppen är enig om\natt anta x.')).toEqual([
      '5.1 decision | Gruppen är enig om att anta x.',
    ])
    expect(under5('**Beslut:** att anta x.')).toEqual(['5.1 decision | att anta x.'])
  })

  test('leaves entries with a label of their own alone', () => {
    expect(under5('**Beslut:** att\n- anta x.\n- **Uppdrag:** Följa upp.')).toEqual([
      '5.1 decision | anta x.',
      '5.2 assignment | Följa upp.',
    ])
  })
})

test('clauses after several entries could be meant for all of them', () => {
  const text = '- **Uppdrag:** A.\n- **Uppdrag:** B.\n\nSenast: 2023-01-01.'
  expect(missesUnder5(text)).toEqual(['clauses-after-list: Senast:'])
  expect(under5(text)).toEqual(['5.1 assignment | A.', '5.2 assignment | B.'])
  expect(under5('- **Uppdrag:** A.\n\nSenast: 2023-01-01.')).toEqual([
    '5.1 assignment | A. | due=2023-01-01',
  ])
})

describe('an offer', () => {
  test('is an entry with an empty box', () => {
    expect(under5('- [ ] **Klart #5.1:**\n- [x] **Pågår #5.2:** X.\n- **Klart #5.3:** Y.')).toEqual(
      ['- done #5.1 unticked | ', '- in_progress #5.2 ticked | X.', '- done #5.3 | Y.'],
    )
  })

  test('is not judged', () => {
    const offers =
      '- [ ] **Godkänns:** Dagordningen.\n- [ ] **Klart 2022-10-13#7.13:**\n' +
      '- [ ] **Pågår 2022-10-13#7.13:** Slutdatum sätts. Senast:\n' +
      '- [ ] **Avskrivs 2022-10-13#7.13:** Skäl:\n' +
      '- [ ] **Svar på 2022-10-13#7.1:** Så får grupperna sina ledamöter:\n' +
      '- [ ] **Bordläggs till 2022-12-09:** Avser: … Skäl:\n' +
      '- [ ] **Lyfts till Specifika samverkansrådet:** Avser:\n' +
      '  orebro-lansdel-soder-2022-10-18#4.2. Svar senast:\n' +
      '- [ ] **Beslut:** Kommunikation läggs till. Enligt: 2022-10-13#7.6.'
    expect(missesUnder5(offers)).toEqual([])
    expect(bodyOf(`## 5. A\n\n${offers}`).items.every(({ offer }) => offer === 'unticked')).toBe(
      true,
    )
    expect(missesUnder5(offers.replaceAll('[ ]', '[x]'))).toEqual([
      'clause-empty: Senast',
      'clause-empty: Skäl',
      'lead-in-alone: Så får grupperna sina ledamöter:',
      'reference-unreadable: …',
      'clause-empty: Skäl',
      'clause-empty: Svar senast',
    ])
  })

  test.each([
    '- [ ] **5.1 Beslut:** X.',
    '- [ ] **Uppdrag:** X.',
    '- [ ] **Fråga:** X.',
    '- [ ] **Förslag:** X.',
  ])('%s is never removed', (text) => {
    expect(missesUnder5(text)).toEqual([expect.stringMatching(/^offer-to-keep: \*\*/)])
  })

  test('gets no number', () => {
    expect(under5('- [ ] **Beslut:** X.\n- [x] **Beslut:** Y.')).toEqual([
      '- decision unticked | X.',
      '5.1 decision ticked | Y.',
    ])
  })
})
