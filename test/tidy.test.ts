import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownBlocks } from '../src/archive/markdown.js'
import { tidied } from '../src/archive/tidy/tidied.js'
import type { Lang } from '../src/text.js'
import { draftBody } from './items/draft-body.js'
import { tricky } from './items/snippets.js'

const head = '---\ntype: minutes\n---\n'
const tidy = (body: string, lang: Lang = 'sv') =>
  tidied(head + body, lang, markdownBlocks)?.text.slice(head.length)
const under1 = (text: string, lang: Lang = 'sv') =>
  tidy(`## 1. Punkt\n\n${text}\n`, lang)?.slice('## 1. Punkt\n\n'.length, -1)

describe('house style', () => {
  test.each([
    ['**Uppdrag 1.2:** X.', '**1.2 Uppdrag:** X.'],
    ['**Beslut:** X.', '**1.1 Beslut:** X.'],
    ['**Assignment:** X. Due: 2 June 2023.', '**1.1 Uppdrag:** X. Senast: 2023-06-02.'],
    ['**Uppdrag:** X. Klart senast: våren 2023.', '**1.1 Uppdrag:** X. Senast: 2023-H1.'],
    ['**Uppdrag:** X. Senast: v. 6 2023.', '**1.1 Uppdrag:** X. Senast: 2023-02-12.'],
    ['**Uppdrag:** X. Senast: nästa möte.', '**1.1 Uppdrag:** X. Senast: nästa möte.'],
    ['**Uppdrag:** X.\n**Ansvarig:** AU.', '**1.1 Uppdrag:** X.\nAnsvarig: AU.'],
    ['**Genomfört a-b#1.1:** X.', '**Klart a-b#1.1:** X.'],
    ['**Bordläggs till 9 december 2026:** X.', '**Bordläggs till 2026-12-09:** X.'],
    ['**1.1 Beslut:** A.\n**1.2 Beslut:** B.', '**1.1 Beslut:** A.\n\n**1.2 Beslut:** B.'],
    ['**Förslag till beslut:** A.', '**1.1 Förslag till beslut:** A.'],
    [
      '**Beslut:** Gruppen beslutar att\n- anta X.\n- se över Y.',
      '**Beslut:** Gruppen beslutar att\n- **1.1** anta X.\n- **1.2** se över Y.',
    ],
    ['- [ ] **Godkänns:** Dagordningen.', '- [ ] **Godkänns:** Dagordningen.'],
    ['- [x] **Beslut:** X.', '- [x] **1.1 Beslut:** X.'],
    ['**Mötestider:** förslag\n- 2026-01-01.', '**Mötestider:** förslag\n- 2026-01-01.'],
  ])('%j becomes %j', (from, to) => {
    expect(under1(from)).toBe(to)
  })

  test('is the archive’s language', () => {
    expect(under1('**1.1 Uppdrag:** X. Ansvarig: AU. Senast: 2023-06-02.', 'en')).toBe(
      '**1.1 Assignment:** X. Responsible: AU. Due: 2023-06-02.',
    )
  })

  test('keeps line ends, and gives the number that was the next', () => {
    const body = '## 1. A\r\n\r\n**1.2 Beslut:** B.\r\n**Beslut:** C.\r\n'
    expect(tidy(body)).toBe('## 1. A\r\n\r\n**1.2 Beslut:** B.\r\n\r\n**1.1 Beslut:** C.\r\n')
  })

  test('leaves a draft that was made here as it is', () => {
    expect(tidy(draftBody)).toBe(draftBody)
  })
})

const number = fc.option(fc.constantFrom('1.1', '1.2', '2.1'), { nil: '' })
const label = fc.constantFrom(
  'Beslut',
  'Uppdrag',
  'Question',
  'Lyfts till AU',
  'Klart a-b#1.1',
  'Genomfört a-b#1.2',
  'Postponed to 2 June 2023',
)
const words = fc.constantFrom(
  'X.',
  'Gruppen beslutar att\n- ett.\n- två.',
  'Y. Senast: 2 juni 2023.',
  'Z.\n**Ansvarig:** AU.',
  '',
)
const item = fc
  .tuple(
    fc.constantFrom('', '- ', '- [ ] ', '- [x] '),
    number,
    label,
    words,
    fc.constantFrom('\n', '\n\n'),
  )
  .map(([mark, n, which, said, end]) => `${mark}**${n ? `${n} ` : ''}${which}:** ${said}${end}`)
const block = fc.oneof(
  { weight: 5, arbitrary: item },
  fc.constantFrom('\n## 1. A\n\n', '\n## 2. B\n\n', 'Text.\n\n'),
  fc.constantFrom(...tricky).map((text) => `${text}\n\n`),
)

test('what is in house style stays so, whatever it was before', () => {
  let left = 0
  fc.assert(
    fc.property(fc.array(block, { maxLength: 10 }), (blocks) => {
      const once = tidy(`## 1. Början\n\n${blocks.join('')}`)
      if (once === undefined) left++
      else expect(tidy(once)).toBe(once)
    }),
    { numRuns: 500 },
  )
  // What is left alone, since it would not be read the same, must be the exception.
  expect(left).toBeLessThan(100)
})
