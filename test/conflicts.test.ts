import { describe, expect, test } from 'vitest'
import { readArchive } from '../src/archive/archive.js'
import { readConflict } from '../src/archive/conflicts.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { memorySource } from '../src/source/memory.js'

const path = 'funds/medel.md'
const head = '---\ntype: fund\nid: medel\nname: Medel\nyear: 2026\n---\n\n'

/** What is said of a conflict in a body, as Swedish message and hint. */
async function saidOf(block: string, before = head): Promise<readonly string[]> {
  const files = { 'samverkan.yaml': 'format: 1\nname: x\n', [path]: `${before}${block}` }
  const archive = await readArchive(memorySource(files), '2026-11-22')
  const found = await judge(archive, rules, (document) => document.path === path)
  const marks = found.filter(({ rule }) => rule === 'no-conflict-markers')
  return marks.flatMap(({ message, hint }) => [message.sv, hint?.sv ?? ''])
}

const how = (rows: string) =>
  `Behåll det som gäller, ta bort märkena på raderna ${rows} (<<<<<<<, =======, >>>>>>>), och kör \`samverkan kontrollera\` och sedan \`samverkan lämna-in\`.`

const conflict = (mine: string, theirs: string, labels = ['HEAD', 'norr'], base = '') =>
  `<<<<<<< ${labels[0]}\n${mine}${base}=======\n${theirs}>>>>>>> ${labels[1]}\n`

describe('what a conflict is about', () => {
  test('keys of front matter', async () => {
    const block = conflict('year: 2026\nbudget: 1\n', 'year: 2027\n')
    const front = `---\ntype: fund\nid: medel\n${block}---\n`
    expect(await saidOf(front, '')).toEqual([
      'Två versioner av samma rader, och ingen har valt: din och den andra (norr)',
      `\`year\`: \`2026\` i din, \`2027\` i den andra (norr). \`budget\` finns bara i din. ${how('4, 7 och 9')}`,
    ])
  })

  test('items and headings of a body', async () => {
    const [, hint] = await saidOf(
      conflict('## 5. Budget\n\n**5.1 Beslut:** Ja.\n', '## 5. Budget\n\n**5.1 Beslut:** Nej.\n'),
    )
    expect(hint).toBe(
      `\`5.1 Beslut\`: \`Ja.\` i din, \`Nej.\` i den andra (norr). ${how('8, 12 och 16')}`,
    )
  })

  test('nothing that can be named: then only how to be done with it', async () => {
    expect((await saidOf(conflict('Ett.\n', 'Två.\n')))[1]).toBe(how('8, 10 och 12'))
  })

  test('many of them: three are named', async () => {
    const keys = (value: number) =>
      ['a', 'b', 'c', 'd', 'e'].map((key) => `${key}: ${value}\n`).join('')
    const [, hint] = await saidOf(conflict(keys(1), keys(2)))
    expect(hint).toContain('`c`: `1` i din, `2` i den andra (norr). Och 2 till. Behåll')
  })

  test('each conflict of a file by itself', async () => {
    const said = await saidOf(
      `${conflict('a: 1\n', 'a: 2\n')}\nText.\n\n${conflict('b: 1\n', 'b: 2\n')}`,
    )
    expect(said).toHaveLength(4)
    expect(said[3]).toContain(how('16, 18 och 20'))
  })

  test('with the version both began from, which is one more mark', async () => {
    const block = conflict('a: 1\n', 'a: 2\n', ['HEAD', 'norr'], '||||||| 1a2b3c4\na: 0\n')
    expect((await saidOf(block))[1]).toBe(
      `\`a\`: \`1\` i din, \`2\` i den andra (norr). ${how('8, 10, 12 och 14')}`,
    )
  })

  test('line ends of Windows', () => {
    const found = readConflict(conflict('a: 1\n', 'a: 2\n').replaceAll('\n', '\r\n').trimEnd())
    expect(found?.upper.parts).toEqual(new Map([['a', '1']]))
    expect(found?.lower.label).toBe('norr')
  })
})

test.each([
  [['HEAD', 'norr'], 'din och den andra (norr)'],
  [['main', 'norr'], 'din (main) och den andra (norr)'],
  [['HEAD', '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b'], 'din och den andra (1a2b3c4)'],
  [['HEAD', '1a2b3c4 (Rätt dag)'], 'den som redan fanns och den i ändringen 1a2b3c4 (Rätt dag)'],
  [['Updated upstream', 'Stashed changes'], 'den som hämtades och din undanlagda'],
])('whose the two are: %j', async (labels, words) => {
  const [message] = await saidOf(conflict('a: 1\n', 'a: 2\n', labels))
  expect(message).toBe(`Två versioner av samma rader, och ingen har valt: ${words}`)
})

test.each([
  ['a mark that has lost the others', '>>>>>>> norr\n'],
  ['a beginning without an end', '<<<<<<< HEAD\na: 1\n'],
  ['an end too far away', `<<<<<<< HEAD\n${'a\n'.repeat(20_000)}=======\n>>>>>>> norr\n`],
])('%s is still told', async (_, block) => {
  const said = await saidOf(block)
  expect(said[0]).toMatch(/^Här står ett märke efter en sammanslagning \(`[<>]{7}`\)$/)
})

test('a value with backticks or of great length stays one word', async () => {
  const [, hint = ''] = await saidOf(conflict(`a: x\`y\n`, `a: ${'z'.repeat(500)}\n`))
  expect(hint).toContain("`a`: `x'y` i din, `zzzz")
  expect(hint.length).toBeLessThan(400)
})
