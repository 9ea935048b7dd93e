import { describe, expect, test } from 'vitest'
import { applyEdits } from '../src/archive/edits.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { head } from './reader-cases.js'
import { archiveOf } from './reader-said.js'

const speaking = rules.filter(({ name }) => name === 'front-matter-is-yaml')

/** What is said of the front matter, and what it comes to when it is mended. */
async function told(yaml: string) {
  const found = await judge(await archiveOf(head(yaml)), speaking)
  const edits = found.flatMap((one) => one.edits)
  const said = found.map(({ place, message }) => `${place?.line}:${place?.column} ${message.en}`)
  return { said, mended: applyEdits(head(yaml), edits), before: head(yaml) }
}

describe('a mend never makes it worse', () => {
  test.each([
    'chair: party: kommun-1880, nämnd: ordförande',
    'chair: party: kommun, role: [x]',
    'a: B: C: d',
    'a:\n  - {party: region-18}\n- {party: region-19}\nb: 1',
    'a:\n  - {party: region-18}\n- x: y: z\nb: 1',
    'a: ? b: c',
    'a: Ett: två\n  tre: fyra',
    'a: {b: Ett: två}',
    'a: [Ett: två: tre]',
    'a: {party: kommun-1880 role: socialchef}',
  ])('%s stays', async (yaml) => {
    const { said, mended, before } = await told(yaml)
    expect(said).not.toEqual([])
    expect(mended).toBe(before)
  })

  test('each of several lines is mended by itself', async () => {
    const { mended } = await told('a: Ett: två\nb:\n  - c: Tre: fyra\n  - d: 1\ne: Fem: sex # x\n')
    expect(mended).toBe(head('a: "Ett: två"\nb:\n  - c: "Tre: fyra"\n  - d: 1\ne: Fem: sex # x\n'))
  })
})

describe('what hands and word processors write is mended where nothing else can be meant', () => {
  test.each([
    ['a:\n  * {b: 1}\n  – {b: 2}\n  -{b: 3}', 'a:\n  - {b: 1}\n  - {b: 2}\n  - {b: 3}'],
    ['a:\n  —  b: 1\n     c: 2', 'a:\n  -  b: 1\n     c: 2'],
    ['a:\n\u00A0\u00A0b: 1\n\u00A0\u00A0c:\u00A02', 'a:\n  b: 1\n  c: 2'],
    ['a: {b:\u00A0c}', 'a: {b: c}'],
    ['a: b\n c: d', 'a: b\nc: d'],
    ['a:\n  - b: 1\n   c: 2', 'a:\n  - b: 1\n    c: 2'],
    ['a:\n  - party: x, role: y\n  - z', 'a:\n  - {party: x, role: y}\n  - z'],
    ['a: ”b: c”', 'a: "b: c"'],
    ['chair: party: kommun-1880', 'chair: {party: kommun-1880}'],
    ['chair: part: kommun-1880, roll: x', 'chair: {part: kommun-1880, roll: x}'],
  ])('%s', async (yaml, expected) => {
    expect((await told(yaml)).mended).toBe(head(expected))
  })

  test.each(['a:\n  – {b: 1\n  – {c: 2}', 'a:\n  – b: 1\n c: 2'])('%s stays', async (yaml) => {
    const { said, mended, before } = await told(yaml)
    expect(said[0]).toContain('The line begins with `–`')
    expect(mended).toBe(before)
  })

  test('the hint shows the value of the author', async () => {
    const [found] = await judge(await archiveOf(head('title: Mobilt: team')), speaking)
    expect(found?.hint?.sv).toBe('Skriv hela värdet inom citattecken: `"Mobilt: team"`.')
  })
})

describe('a bracket is blamed only when it is open', () => {
  const closed = '- {on: 2024-03-08, status: sent}'
  const indentation = 'The line is not indented like the lines around it'
  test.each([
    [`a:\n  ${closed}\n   ${closed}\nb: 1`, `4:4 ${indentation}`],
    [`a:\n  ${closed}\n  * {b: 1}\nb: 1`, '4:3 The line begins with `*`; a list'],
    [`a:\n  ${closed}\n  – {b: 1}\nb: 1`, '4:3 The line begins with `–`; a list'],
    [`a:\n  ${closed}\n  -{b: 1}\nb: 1`, '4:3 There is no space after `-`; a list'],
    ['a:\n  - on: {x: 1}\n     status: x\nb: 1', `4:6 ${indentation}`],
    ['a: {x: 1}\nb: [c, {d: 1}\ne: 1', '3:4 A bracket opens here and never closes'],
    ['a: {x: 1\nb: 1', '2:4 A bracket opens here and never closes'],
    ['a: [x', '2:4 A bracket opens here and never closes'],
  ])('%s', async (yaml, expected) => {
    expect((await told(yaml)).said[0]).toContain(expected)
  })
})

describe('a comma that is missing is told at the key after it', () => {
  test.each([
    ['a: {party: kommun-1880 role: socialchef}', '2:24', 'role'],
    ['a:\n  - {on: 2024-03-08. status: sent}', '3:22', 'status'],
    ['a: {on: 2024-03-08; status: sent, why: x}', '2:21', 'status'],
    ['a: {b: "x" c: y}', '2:12', 'c'],
    ['a: {b: [1] c: 2}', '2:12', 'c'],
  ])('%s', async (yaml, place, key) => {
    expect((await told(yaml)).said).toEqual([`${place} A comma is missing before \`${key}:\``])
  })

  test('a colon in a value is still a colon in a value', async () => {
    const { said } = await told('a: {b: Vingåker: Båsenberga, c: 1}')
    expect(said[0]).toContain('There is a colon inside the value')
  })
})
