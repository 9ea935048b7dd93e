import { describe, expect, test } from 'vitest'
import { missesOf, missesUnder5, under5 } from './said.js'

describe('a label that is nearly one', () => {
  test.each([
    ['Beslut: Planen antas.', 'label-not-bold: Beslut: → **Beslut:**'],
    ['5.1 Beslut: Planen antas.', 'label-not-bold: 5.1 Beslut: → **5.1 Beslut:**'],
    ['Beslut 5.1: Planen antas.', 'label-not-bold: Beslut 5.1: → **5.1 Beslut:**'],
    ['- Uppdrag: Följa upp.', 'label-not-bold: Uppdrag: → **Uppdrag:**'],
    ['beslut: Planen antas.', 'label-not-bold: beslut: → **Beslut:**'],
    ['Lyfts till AU: Frågan.', 'label-not-bold: Lyfts till AU: → **Lyfts till AU:**'],
    ['*Beslut:* Planen antas.', 'label-not-bold: *Beslut:* → **Beslut:**'],
    ['_Beslut:_ Planen antas.', 'label-not-bold: _Beslut:_ → **Beslut:**'],
    ['***Beslut:*** Planen antas.', 'label-not-bold: ***Beslut:*** → **Beslut:**'],
    ['\\*\\*Beslut:\\*\\* Planen.', 'label-not-bold: \\*\\*Beslut:\\*\\* → **Beslut:**'],
    ['<b>Beslut:</b> Planen antas.', 'label-not-bold: <b>Beslut:</b> → **Beslut:**'],
    ['**Beslut**: Planen antas.', 'colon-outside-bold: **Beslut**: → **Beslut:**'],
    ['**5.1 Beslut** : Planen.', 'colon-outside-bold: **5.1 Beslut** : → **5.1 Beslut:**'],
    ['**Beslut: ** Planen antas.', 'space-in-bold: **Beslut: ** → **Beslut:**'],
    ['** Beslut:** Planen antas.', 'space-in-bold: ** Beslut:** → **Beslut:**'],
    ['**Beslut** 5.1: Planen.', 'number-outside-bold: **Beslut** 5.1: → **5.1 Beslut:**'],
    ['**5.1** Beslut: Planen.', 'number-outside-bold: **5.1** Beslut: → **5.1 Beslut:**'],
    ['**5.1** **Beslut:** P.', 'number-outside-bold: **5.1** **Beslut:** → **5.1 Beslut:**'],
    ['**Beslut 5.1.** Planen.', 'colon-missing: **Beslut 5.1.** → **5.1 Beslut:**'],
    ['**Beslut** Planen antas.', 'colon-missing: **Beslut** → **Beslut:**'],
    ['**5.1 Beslut**\n\nPlanen antas.', 'colon-missing: **5.1 Beslut** → **5.1 Beslut:**'],
    ['**BESLUT:** Planen antas.', 'label-case: **BESLUT:** → **Beslut:**'],
    ['**5.1 beslut:** Planen.', 'label-case: **5.1 beslut:** → **5.1 Beslut:**'],
    ['**Lyfts Till AU:** Frågan.', 'label-case: **Lyfts Till AU:** → **Lyfts till AU:**'],
    ['**Beslut:**Planen antas.', 'space-missing: **Beslut:** → **Beslut:** '],
    [
      '**Beslut: Planen antas.**',
      'text-in-bold: **Beslut: Planen antas.** → **Beslut:** Planen antas.',
    ],
    ['**Beslut: Planen antas.', 'bold-unclosed: **Beslut: → **Beslut:**'],
    ['**Lyfts till:** AU', 'target-missing: **Lyfts till:**'],
    ['**Lyfts:** AU', 'target-missing: **Lyfts:**'],
    ['**Förankras i:** AU', 'target-missing: **Förankras i:**'],
    ['**Bordläggs:** Frågan.', 'target-missing: **Bordläggs:**'],
    ['**Klart:** Rapporten.', 'reference-missing: **Klart:**'],
    ['**Svar:** Ja.', 'reference-missing: **Svar:**'],
    ['**Svar på 7.3:** Ja.', 'reference-unreadable: **Svar på 7.3:** → **Svar på #7.3:**'],
    ['**Klart uppdrag 7.3:** J.', 'reference-unreadable: **Klart uppdrag 7.3:** → **Klart #7.3:**'],
    ['**Klart med rapporten:** J.', 'reference-missing: **Klart med rapporten:**'],
    ['**7. Beslut:** Planen.', 'label-number: **7. Beslut:**'],
    ['**5.1. Beslut:** Planen.', 'label-number: **5.1. Beslut:** → **5.1 Beslut:**'],
    ['**§ 7 Beslut:** Planen.', 'label-number: **§ 7 Beslut:**'],
    ['**Beslut nr 1:** Planen.', 'label-number: **Beslut nr 1:**'],
    ['**5.1** Planen antas.', 'number-without-label: **5.1**'],
    ['- **5.1** Planen antas.', 'number-without-label: **5.1**'],
  ])('%s', (text, said) => {
    expect(missesUnder5(text)).toEqual([said])
    expect(under5(text)).toEqual([])
  })

  test('the same at the beginning of a later line', () => {
    expect(missesUnder5('Text om planen.\nBeslut: Planen antas.')).toEqual([
      'label-not-bold: Beslut: → **Beslut:**',
    ])
    expect(missesUnder5('Text om planen.\n**Beslut**: Planen antas.')).toEqual([
      'colon-outside-bold: **Beslut**: → **Beslut:**',
    ])
    expect(missesUnder5('**Fråga:** Hur?\nUppdrag: Följa upp.')).toEqual([
      'label-not-bold: Uppdrag: → **Uppdrag:**',
    ])
  })

  test('what is no label is left alone', () => {
    for (const text of [
      'Uppdrag 5.13 från 13 oktober. Ansvarig: Välfärd och folkhälsa. Inget slutdatum.',
      'Svar på frågan: ja.',
      'Svar senast 31 oktober, **försenat 11\ndagar**.',
      'Nästa möte: 9 december 2022, fysiskt, kl. 13–16.',
      'Förslag från 13 oktober. Bifalls, avslås eller bordläggs vart och ett.',
      '**Försenat 11 dagar.**',
      'Beslutet gäller: alla.',
      '- Workshop om framtidens rehabilitering.',
      '#5.1 är klar.',
    ]) {
      expect(missesUnder5(text), text).toEqual([])
    }
  })
})

describe('an unknown bold label', () => {
  test.each([
    ['**Belsut:** Planen antas.', 'unknown-label: **Belsut:** → **Beslut:**'],
    ['**Beslutas:** Planen antas.', 'unknown-label: **Beslutas:** → **Beslut:**'],
    ['**Åtgärd:** Ring.', 'unknown-label: **Åtgärd:** → **Uppdrag:**'],
    ['- **Resultat:** Bra.', 'unknown-label: **Resultat:**'],
    ['**Resultat**: Bra.', 'unknown-label: **Resultat**:'],
    ['**5.1 Belsut:** P.', 'unknown-label: **5.1 Belsut:** → **5.1 Beslut:**'],
    ['**Lyft till AU:** F.', 'unknown-label: **Lyft till AU:** → **Lyfts till AU:**'],
    ['**Klrat #5.1:** J.', 'unknown-label: **Klrat #5.1:** → **Klart #5.1:**'],
  ])('%s', (text, said) => {
    expect(missesUnder5(text)).toEqual([said])
  })

  test.each([
    'Bakgrund',
    'Diskussion',
    'Synpunkter',
    'Background',
    'Nästa möte',
  ])('but for the harmless %s', (label) => {
    expect(missesUnder5(`**${label}:** Text.`)).toEqual([])
    expect(missesUnder5(`- **${label}**: Text.`)).toEqual([])
  })

  test('only where a paragraph or an entry opens', () => {
    expect(missesUnder5('Text\n**Resultat:** Bra.')).toEqual([])
    expect(missesUnder5('Text **Resultat:** bra.')).toEqual([])
  })
})

describe('a label where none is read', () => {
  test.each([
    ['Efter samtalet: **Beslut:** Planen.', 'label-mid-line: **Beslut:**'],
    ['**Fråga:** Hur? **Uppdrag:** Följa upp.', 'label-mid-line: **Uppdrag:**'],
    ['| a | b |\n| - | - |\n| **Beslut:** | x |', 'label-in-table: **Beslut:**'],
    ['- Text\n  - **Beslut:** Planen.', 'label-in-nested-list: **Beslut:**'],
    ['- Text\n\n  **Beslut:** Planen.', 'label-in-nested-list: **Beslut:**'],
    ['> **Beslut:** Planen.', 'label-in-quote: **Beslut:**'],
    ['<!-- **Beslut:** Planen. -->', 'label-in-comment: **Beslut:**'],
    ['Text <!-- **Beslut:** Planen. -->', 'label-in-comment: **Beslut:**'],
    ['<div>\n**Beslut:** Planen.\n</div>', 'label-in-html: **Beslut:**'],
    ['```\n**Beslut:** Planen.\n```', 'label-in-code: **Beslut:**'],
    ['    **Beslut:** Planen.', 'label-in-code: **Beslut:**'],
    ['Text `**Beslut:**` text.', 'label-in-code: **Beslut:**'],
    ['### Beslut\n\nPlanen antas.', 'label-as-heading: Beslut → **Beslut:**'],
    ['### 5.1 Beslut:\n\nPlanen.', 'label-as-heading: 5.1 Beslut: → **5.1 Beslut:**'],
    ['## Beslut\n\nPlanen antas.', 'label-as-heading: Beslut → **Beslut:**'],
  ])('%j', (text, said) => {
    expect(missesUnder5(text)).toEqual([said])
  })

  test('a heading above items that have their labels only divides them', () => {
    expect(missesUnder5('### Beslut\n\n**5.1 Beslut:** Planen antas.')).toEqual([])
    expect(missesUnder5('### Uppdrag\n\n- **5.1 Uppdrag:** Följa upp.')).toEqual([])
  })

  test('what is struck out is left alone', () => {
    expect(missesUnder5('~~**Beslut:** Planen antas.~~')).toEqual([])
    expect(under5('~~**Beslut:** Planen antas.~~')).toEqual([])
  })
})

describe('a clause that is nearly one', () => {
  const judged = (text: string) => missesUnder5(`**5.1 Uppdrag:** ${text}`)
  test.each([
    ['Följa upp. Senast: i sommar.', 'date-unreadable: i sommar'],
    ['Följa upp. Senast: 2023-02-30.', 'date-unreadable: 2023-02-30'],
    ['Följa upp. Senast: 28 november.', 'date-unreadable: 28 november'],
    [
      'Följa upp (Senast: 2023-06-02).',
      'clause-in-parentheses: (Senast: 2023-06-02) → Senast: 2023-06-02.',
    ],
    ['Följa upp. senast: 2023-06-02.', 'clause-lower-case: senast: → Senast:'],
    ['Följa upp, klart senast: 2023-06-02.', 'clause-lower-case: klart senast: → Klart senast:'],
    ['Följa upp. SENAST: 2023-06-02.', 'clause-lower-case: SENAST: → Senast:'],
    ['Följa upp med Ansvarig: AU.', 'clause-elsewhere: Ansvarig:'],
    ['Följa upp, Senast: 2023-06-02.', 'clause-elsewhere: Senast:'],
    ['Följa upp.Senast: 2023-06-02.', 'clause-elsewhere: Senast:'],
    ['Följa upp. Beviljar: nosk-2022-01.', 'clause-of-another-kind: Beviljar'],
    ['Följa upp. Ämnen: barn-unga.', 'clause-of-another-kind: Ämnen'],
    ['Följa upp. Senast: 2023-06-02. Senast: 2023-07-02.', 'clause-twice: Senast'],
    ['Följa upp. Senast: 2023-06-02. Det är bråttom.', 'prose-after-value: Det är bråttom'],
    ['Följa upp. Avser: #5.2. Se ovan.', 'prose-after-value: Se ovan'],
    ['Följa upp. Ansvarig: region-18. Det är bråttom.', 'prose-after-value: Det är bråttom'],
    ['Följa upp. Senast:', 'clause-empty: Senast'],
    ['Följa upp. Avser: 5.2.', 'reference-unreadable: 5.2 → #5.2'],
    ['Följa upp. Avser: frågan ovan.', 'reference-unreadable: frågan ovan'],
    ['Följa upp. **Senast:** 2023-06-02.', 'clause-bold: **Senast:** → Senast:'],
    ['Följa upp.\n**Senast**: 2023-06-02.', 'colon-outside-bold: **Senast**: → Senast:'],
    [
      'Följa upp.\n**Senast: 2023-06-02.**',
      'clause-bold: **Senast: 2023-06-02.** → Senast: 2023-06-02.',
    ],
  ])('%s', (text, said) => {
    expect(judged(text)).toEqual([said])
  })

  test('a postponement to a date that cannot be read', () => {
    expect(missesUnder5('**Bordläggs till senare:** Frågan.')).toEqual(['date-unreadable: senare'])
    expect(missesUnder5('**Bordläggs till hösten 2023:** Frågan.')).toEqual([])
    expect(missesUnder5('- [ ] **Bordläggs till …:** Frågan.')).toEqual([])
  })

  test('clauses in the prose of no item are left alone', () => {
    expect(missesUnder5('Uppdraget gäller. Ansvarig: Välfärd. senast: i vår')).toEqual([])
  })

  test('but a paragraph of clauses belongs to something', () => {
    expect(missesUnder5('Text.\n\nAnsvarig: AU. Senast: 2023-06-02.')).toEqual([
      'clauses-without-item: Ansvarig:',
    ])
    expect(missesUnder5('Text.\n\nFöredragande: AU.')).toEqual(['facts-misplaced: Föredragande:'])
    expect(missesOf('Tid: 13–16. Plats: Örebro.\n\nTill: alla.')).toEqual([])
  })

  test('it is said once, where the label is', () => {
    expect(missesUnder5('**Beslut**: Planen antas.\n\nAnsvarig: AU.')).toEqual([
      'colon-outside-bold: **Beslut**: → **Beslut:**',
    ])
  })
})
