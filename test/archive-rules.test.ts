import { describe, expect, test } from 'vitest'
import { rule as chain } from '../src/rules/chain-is-a-line.js'
import { rule as place } from '../src/rules/document-in-its-place.js'
import { rule as cycle } from '../src/rules/forum-has-no-cycle.js'
import { rule as overgranted } from '../src/rules/fund-is-not-overgranted.js'
import { rule as step } from '../src/rules/history-step-is-allowed.js'
import { rule as link } from '../src/rules/link-target-exists.js'
import { rule as reference } from '../src/rules/reference-exists.js'
import { forums, found, numbers } from './small-archives.js'

// What the examples of the rules cannot show: very large archives, and what is left to other rules.

const many = 10_000

function project(id: string, more: string): readonly [string, string] {
  const history = 'history: [{on: 2022-03-08, status: granted, amount: 1}]'
  return [
    `applications/x/${id}.md`,
    `---\ntype: application\nid: ${id}\n${more}\n${history}\n---\n`,
  ]
}

describe('size', { timeout: 60_000 }, () => {
  test('a chain of ten thousand forums is no ring, and no deep call', async () => {
    const files = forums(many, (n) => (n === 0 ? '' : `parent: f${n - 1}`))
    const { diagnostics, seconds } = await found(files, cycle, reference, place)
    expect(diagnostics).toEqual([])
    expect(seconds).toBeLessThan(5)
  })

  test('a ring of ten thousand forums is told at each of them, by its first six', async () => {
    const files = forums(many, (n) => `parent: f${(n + 1) % many}`)
    const { diagnostics, seconds } = await found(files, cycle)
    expect(diagnostics).toHaveLength(many)
    const { message } = diagnostics.find(({ path }) => path === 'forums/f9998/forum.md') ?? {}
    expect(message?.en).toBe(
      'The forum is above itself: F9998 → F9999 → F0 → F1 → F2 → F3 → … 9,994 more → F9998',
    )
    expect(seconds).toBeLessThan(10)
  })

  test('ten thousand projects that continue one another are one line', async () => {
    const files = Object.fromEntries(
      numbers(many).map((n) => project(`p${n}`, n === 0 ? '' : `continues: p${n - 1}`)),
    )
    const { diagnostics, seconds } = await found(files, chain)
    expect(diagnostics).toEqual([])
    expect(seconds).toBeLessThan(5)
  })

  test('ten thousand projects that continue the same one are a fork told briefly', async () => {
    const files = Object.fromEntries(
      numbers(many).map((n) => project(`p${n}`, n === 0 ? '' : 'continues: p0')),
    )
    const { diagnostics, seconds } = await found(files, chain)
    expect(diagnostics).toHaveLength(many - 1)
    for (const { message } of diagnostics) expect(message.sv.length).toBeLessThan(120)
    expect(seconds).toBeLessThan(10)
  })

  test('ten thousand different misses do not cost a search each', async () => {
    const files = forums(
      many,
      (n) => `parent: okand-${n}\nmandate: [{decided_in: f1-2022-03-08#${n}}]`,
    )
    const { diagnostics, seconds } = await found(files, reference)
    expect(diagnostics).toHaveLength(2 * many)
    expect(seconds).toBeLessThan(20)
  })

  test('ten thousand links to nowhere do not cost a search each', async () => {
    const files = forums(many, () => '')
    for (const path of Object.keys(files))
      files[path] += '\n[x](../f1/forum.MD) [y](../saknas/forum.md)\n'
    const { diagnostics, seconds } = await found(files, link)
    expect(diagnostics).toHaveLength(2 * many)
    expect(seconds).toBeLessThan(10)
  })
})

describe('what is told once', () => {
  const dst = '---\ntype: forum\nid: dst\nname: DST\nparent: lans\n---\n'

  test('a broken document is not told again by what refers to it', async () => {
    const broken = { 'forums/lans/forum.md': '---\nname: [\n---\n', 'forums/dst/forum.md': dst }
    expect((await found(broken, reference)).diagnostics).toEqual([])
  })

  test('broken settings are not told again by every topic', async () => {
    const topic = '---\ntype: forum\nid: dst\ntopics: [barn]\n---\n'
    const files = { 'samverkan.yaml': 'topics: [', 'forums/dst/forum.md': topic }
    expect((await found(files, reference)).diagnostics).toEqual([])
  })

  test('minutes of a body outside the archive need not be in it', async () => {
    const files = {
      'forums/skr/forum.md': '---\ntype: forum\nid: skr\nname: SKR\nexternal: true\n---\n',
      'forums/dst/forum.md': `---\ntype: forum\nid: dst\nmandate: [{decides: none, decided_in: "skr-2022-05-10#3"}]\n---\n`,
    }
    expect((await found(files, reference)).diagnostics).toEqual([])
  })

  test('a value that does not fit its schema is left to the rules on schemas', async () => {
    const bad =
      '---\ntype: application\nid: a\nhistory: [{on: 2022-02-30, status: klar}]\nperiod: nu\n---\n'
    const { diagnostics } = await found({ 'applications/x/a.md': bad }, step, chain, overgranted)
    expect(diagnostics).toEqual([])
  })

  test('frozen minutes that were moved keep the id they had', async () => {
    const files = {
      'forums/ny/forum.md': '---\ntype: forum\nid: ny\nformer_ids: [gammal]\n---\n',
      'forums/ny/minutes/2022-03-08.md':
        '---\ntype: minutes\nid: gammal-2022-03-08\nforum: gammal\ndate: 2022-03-08\n---\n',
    }
    expect((await found(files, place, reference)).diagnostics).toEqual([])
  })

  test('identity numbers never reach a message', async () => {
    const number = '640823-3234'
    const file = `---\ntype: application\nid: a\napplicant: ${number}\n---\n\n[x](${number}.pdf)\n`
    const { diagnostics } = await found({ 'applications/x/a.md': file }, reference, link)
    expect(diagnostics).toHaveLength(2)
    expect(JSON.stringify(diagnostics)).not.toContain('3234')
  })
})
