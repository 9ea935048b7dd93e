import { expect, test } from 'vitest'
import { bodyOf, itemsOf, missesOf } from './said.js'

const agendaOf = (text: string) =>
  bodyOf(text).agenda.map(({ number, title }) => `${number} ${title}`)

test.each([
  ['## 5. Rapport från AU', '5 Rapport från AU'],
  ['## 5) Rapport från AU', '5 Rapport från AU'],
  ['## 12. Mötestider 2023', '12 Mötestider 2023'],
  ['## 2a Frågor', '2a Frågor'],
  ['## 2. a Frågor', '2a Frågor'],
  ['## § 45 Budget', '45 Budget'],
  ['## 5. Beslut', '5 Beslut'],
  ['## 5. **Rapport**', '5 **Rapport**'],
  ['## 5.', '5 '],
  ['5. Rapport\n---', null],
  ['Rapport\n---', null],
])('%j is an agenda item', (heading, said) => {
  expect(agendaOf(heading)).toEqual(said === null ? [] : [said])
  expect(missesOf(heading)).toEqual([])
})

test.each([
  ['## 5.1 Rapport', '## 5. Rapport', '5 Rapport'],
  ['## § 45/2022', null, '45 2022'],
  ['## §§ 45–46 Budget', null, '45 46 Budget'],
  ['## §45 Budget', '## 45. Budget', '45 Budget'],
  ['# 5. Rapport', '## 5. Rapport', '5 Rapport'],
  ['### 5. Rapport', '## 5. Rapport', '5 Rapport'],
  ['##5. Rapport', '## 5. Rapport', null],
  ['#5. Rapport', '## 5. Rapport', null],
  ['## 5 Rapport', '## 5. Rapport', '5 Rapport'],
  ['## 5 – Rapport', '## 5. Rapport', '5 Rapport'],
  ['## 5: Rapport', '## 5. Rapport', '5 Rapport'],
  ['## 5.Rapport', '## 5. Rapport', '5 Rapport'],
  ['## (5) Rapport', '## 5. Rapport', '5 Rapport'],
  ['## **5. Rapport**', '## 5. Rapport', '5 Rapport'],
  ['## 2A Frågor', '## 2a Frågor', '2a Frågor'],
  ['## 2a. Frågor', '## 2a Frågor', '2a Frågor'],
  ['## 05. Rapport', '## 5. Rapport', '5 Rapport'],
  ['## 5', '## 5.', '5 '],
  ['## Punkt 5: Rapport', '## 5. Rapport', '5 Rapport'],
])('%s is a near miss', (heading, meant, said) => {
  const written = heading.replace(/\*\*/g, '**')
  expect(missesOf(heading)).toEqual([
    `agenda-number: ${written}${meant === null ? '' : ` → ${meant}`}`,
  ])
  expect(agendaOf(heading)).toEqual(said === null ? [] : [said])
  expect(bodyOf(heading).agenda.every(({ exact }) => !exact)).toBe(true)
})

test.each([
  '## 2023 års budget',
  '## 2023',
  '## 2023–2024 års plan',
  '## 13–14 oktober 2022',
  '## 3 oktober',
  '# Protokoll 13–14 oktober 2022',
  '# Mötesanteckning 28 september 2022',
  '## 1:a kvartalet',
  '## 24-timmarsmöte',
  '## 3D-modell av huset',
  '## 10.30 Fika',
  '## 10 000 steg',
  '### Länsdelsgrupperna',
  '### Från KC/RD-gruppen: hur kan alla unga fullfölja sina studier?',
])('%s numbers nothing', (heading) => {
  expect(missesOf(heading)).toEqual([])
  expect(agendaOf(heading)).toEqual([])
})

test('items under a near miss belong to the number that was probably meant', () => {
  const text = '## 4. A\n\n## 5 Rapport\n\n**5.1 Beslut:** X.'
  expect(missesOf(text)).toEqual(['agenda-number: ## 5 Rapport → ## 5. Rapport'])
  expect(itemsOf(text)).toEqual(['5.1 decision | X.'])
})

test('a numbered sub-heading does not end its agenda item', () => {
  const text = '## 7. A\n\n### 1. Först\n\n**7.1 Beslut:** X.'
  expect(missesOf(text)).toEqual(['agenda-number: ### 1. Först → ## 1. Först'])
  expect(itemsOf(text)).toEqual(['7.1 decision | X.'])
})

test('a number that two headings have is told of', () => {
  expect(missesOf('## 5. A\n\n## 5. B')).toEqual(['agenda-number-twice: ## 5. B'])
})

const factsOf = (text: string) =>
  bodyOf(text).agenda.map(({ facts }) => facts.map(({ name, value }) => `${name}=${value}`))

test('a fact line stands right under the heading', () => {
  const text =
    '## 5. A\n\nFöredragande: områdeschef psykiatri. Ämnen: samsjuklighet. ' +
    'Underlag:\n[bilder](files/bilder.pdf).\n\nText.'
  expect(factsOf(text)).toEqual([
    [
      'presenter=områdeschef psykiatri',
      'topics=samsjuklighet',
      'papers=[bilder](files/bilder.pdf)',
    ],
  ])
  expect(missesOf(text)).toEqual([])
})

test('all its words, in both languages', () => {
  const sv = 'Föredragande: a. Deltar: b. Ämnen: c. Underlag: d. Tid: 10:30. Berör: e. Jäv: f.'
  const en =
    'Presenter: a. Attending: b. Topics: c. Papers: d. Time: 10:30. Sectors: e. ' +
    'Conflict of interest: f.'
  const all = [
    'presenter=a',
    'attending=b',
    'topics=c',
    'papers=d',
    'time=10:30',
    'sectors=e',
    'conflict_of_interest=f',
  ]
  expect(factsOf(`## 5. A\n\n${sv}`)).toEqual([all])
  expect(factsOf(`## 5. A\n\n${en}`)).toEqual([all])
  expect(factsOf('## 5. A\n**Föredragande:** a\nÄmnen: c')).toEqual([['presenter=a', 'topics=c']])
})

test('a fact line may run into the first item', () => {
  const text = '## 5. A\n\nFöredragande: AU\n**5.1 Beslut:** X.'
  expect(factsOf(text)).toEqual([['presenter=AU']])
  expect(itemsOf(text)).toEqual(['5.1 decision | X.'])
})

test('what is wrong in a fact line', () => {
  expect(missesOf('## 5. A\n\nföredragande: AU.')).toEqual([
    'clause-lower-case: föredragande: → Föredragande:',
  ])
  expect(missesOf('## 5. A\n\nFöredragande: AU. Senast: 2023-01-01.')).toEqual([
    'clause-of-another-kind: Senast',
  ])
  expect(missesOf('## 5. A\n\nTid: 9. Tid: 10.')).toEqual(['clause-twice: Tid'])
  expect(missesOf('## 5. A\n\nÄmnen: barn-unga. Mer text.')).toEqual([
    'prose-after-value: Mer text',
  ])
  expect(missesOf('## 5. A\n\nFöredragande:')).toEqual(['clause-empty: Föredragande'])
})
