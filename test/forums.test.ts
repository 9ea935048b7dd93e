import { beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../src/archive/archive.js'
import { exchangesSince, pairKey } from '../src/archive/forums/exchange.js'
import { handledIn } from '../src/archive/forums/handles.js'
import { lifeOn } from '../src/archive/forums/life.js'
import { linksSince } from '../src/archive/forums/links.js'
import { localitiesCalled } from '../src/archive/forums/locality.js'
import { mandatesOn } from '../src/archive/forums/mandates.js'
import { convenerOn, nextChair } from '../src/archive/forums/posts.js'
import { subjectCalled } from '../src/archive/forums/topic-words.js'
import { allBelow, chainAbove, flatTree, treeOf } from '../src/archive/forums/tree.js'
import { partOf } from '../src/render/pages/body.js'
import { handlingView } from '../src/reports/handling.js'
import { reports } from '../src/reports/index.js'
import { forumsExample } from './forums-example.js'
import { saidArchive } from './said-archive.js'

let archive: Archive
beforeAll(async () => {
  archive = await forumsExample()
})

const forum = (id: string) => {
  const found = archive.findA('forum', id)
  if (!found) throw new Error(`no forum ${id}`)
  return found
}

describe('the tree', () => {
  test('chains go up to the top and down to the last', () => {
    expect(chainAbove('fientlig', archive)).toEqual(['norr', 'lanet', 'riket'])
    expect(allBelow('norr', archive).toSorted()).toEqual(['fientlig', 'norr-barn'])
  })

  test('a level that is left out does not lose those below it', () => {
    const tree = treeOf(archive, ({ facts }) => facts.level !== 'municipality')
    const all = flatTree(tree)
    expect(all.find(({ id }) => id === 'lanet')?.below.map(({ id }) => id)).toContain('norr-barn')
  })

  test('a ring of parents ends, and everybody in it is shown once', async () => {
    const ring = await saidArchive(
      [
        { id: 'a', name: 'A', parent: 'c' },
        { id: 'b', name: 'B', parent: 'a' },
        { id: 'c', name: 'C', parent: 'b' },
        { id: 'd', name: 'D', parent: 'c' },
        { id: 'e', name: 'E', parent: 'e' },
      ],
      [],
      '2026-11-22',
    )
    const all = flatTree(treeOf(ring, () => true)).map(({ id }) => id)
    expect(all.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(chainAbove('a', ring)).toEqual(['c', 'b'])
    expect(allBelow('a', ring).toSorted()).toEqual(['b', 'c', 'd'])
  })
})

describe('a forum on a day', () => {
  test.each([
    ['2018-06-29', 'planned'],
    ['2018-07-01', 'active'],
    ['2020-03-31', 'dormant'],
    ['2020-04-01', 'active'],
    ['2022-12-31', 'active'],
    ['2023-01-01', 'ended'],
  ])('%s it is %s', (day, state) => {
    const facts = {
      started_on: '2018-H2',
      dormant: [{ from: '2020-01-01', to: '2020-03-31' }],
      ended_on: '2022-12-31',
    }
    expect(lifeOn(facts, day).state).toBe(state)
  })

  test('mandates are those of the day', () => {
    expect(mandatesOn('soder', '2025-12-31', archive)?.map(({ decides }) => decides)).toEqual([
      'decides',
    ])
    expect(mandatesOn('soder', '2026-01-01', archive)).toEqual([])
    expect(mandatesOn('tyst', '2026-01-01', archive)).toBeNull()
  })

  test('a convener is inherited from above, and the chair goes over to the other side', () => {
    expect(convenerOn(forum('norr-barn'), '2026-11-22', archive)).toMatchObject({
      role: 'samordnare',
      from: 'lanet',
    })
    expect(convenerOn(forum('tyst'), '2026-11-22', archive)).toBeNull()
    expect(nextChair(forum('lanet'), '2026-11-22')).toEqual({
      year: 2027,
      side: 'municipalities',
      sure: false,
    })
  })
})

describe('links', () => {
  test('a joint meeting, a referral, an assignment and a decision, each once', () => {
    const kinds = exchangesSince('2025-11-22', archive)
      .get(pairKey('lanet', 'norr'))
      ?.map(({ kind }) => kind)
    expect(kinds?.toSorted()).toEqual(['assignment', 'decision', 'meeting', 'referral'])
    expect(exchangesSince('2026-09-09', archive).get(pairKey('norr', 'lanet'))).toBeUndefined()
  })

  test('what is outside the archive, planned or ended is in no pair', () => {
    const ids = linksSince('2025-11-22', archive, true).flatMap(({ forums }) => forums)
    for (const id of ['riket', 'norr-barn', 'gamla']) expect(ids).not.toContain(id)
    expect(ids).toContain('tyst')
  })

  test('two forums with nothing between them are told apart from two that share a post', () => {
    const between = (a: string, b: string) =>
      linksSince('2025-11-22', archive, true).find(
        ({ forums }) => pairKey(...forums) === pairKey(a, b),
      )
    expect(between('lanet', 'tyst')).toMatchObject({ linked: false, ties: [] })
    expect(between('lanet', 'lanet-au')).toMatchObject({
      linked: true,
      chairSits: true,
      ties: expect.arrayContaining(['parent', 'prepares']),
    })
    expect(between('lanet', 'norr')?.posts).toContain('direktör|region-25')
  })
})

describe('places', () => {
  test.each([
    ['Kiruna', 'municipality', 'kommun-2584'],
    ['2584', 'municipality', 'kommun-2584'],
    ['kiruna kommun', 'municipality', 'kommun-2584'],
    ['25', 'county', '25'],
    ['Norrbotten', 'county', '25'],
    ['Norrbottens län', 'county', '25'],
    ['Norrbotten County', 'county', '25'],
    ['Region Norrbotten', 'county', '25'],
    ['region-25', 'county', '25'],
    ['Örebro', 'municipality', 'kommun-1880'],
    ['Örebro län', 'county', '18'],
    ['Gotland', 'municipality', 'kommun-0980'],
    ['Grums', 'municipality', 'kommun-1764'],
  ])('%s is the %s %s', (word, kind, id) => {
    expect(localitiesCalled(word, archive)).toMatchObject([{ kind, id }])
  })

  test('nothing is made of a word that is no place', () => {
    for (const word of ['', 'Grum', 'Länsgruppen', '9999', '99']) {
      expect(localitiesCalled(word, archive), word).toEqual([])
    }
  })
})

describe('who handles what', () => {
  const handled = (word: string, where: string) => {
    const [place] = localitiesCalled(where, archive)
    if (!place) throw new Error(`no ${where}`)
    return handledIn(subjectCalled(word, archive), place, archive).handling.map(
      ({ forum: one }) => one.id,
    )
  }

  test('from the local level upwards, where they work', () => {
    expect(handled('skolnärvaro', 'Kiruna')).toEqual(['norr-barn'])
    expect(handled('skolnärvaro', 'Luleå')).toEqual([])
    expect(handled('äldre', 'Luleå')).toEqual(['lanet', 'riket'])
    expect(handled('äldrefrågor', 'Luleå')).toEqual(['lanet', 'riket'])
  })

  test('a plain word is looked for in purposes and seats', () => {
    expect(handled('barn', 'Kiruna')).toEqual(['norr-barn', 'norr'])
  })

  test('what an ended forum handled is answered by who took over', () => {
    expect(handled('lokaler', 'Kiruna')).toEqual(['norr'])
  })

  test('an unknown word or place is a wrong call with near names', () => {
    const failing = (topic: string, place: string) => () => handlingView(archive, topic, place)
    expect(failing('äldrr', 'Kiruna')).toThrow('No topic is called')
    expect(failing('äldre', 'Kirna')).toThrow('No place is called')
  })
})

describe('a body as a part of another document', () => {
  const frame = {
    folder: 'forums/a/minutes',
    links: new Set(['files/a.pdf', '../forum.md']),
    deeper: 2,
  }

  test('headings go deeper and its title goes, but not in code', () => {
    expect(partOf('# Titel\n\n## 1. A\n\n```\n# kod <b>\n```\n\n###### Djupt', frame)).toBe(
      '#### 1. A\n\n```\n# kod <b>\n```\n\n###### Djupt',
    )
  })

  test('links are counted from the archive, and what would act does not', () => {
    expect(partOf('[a](files/a.pdf) [b](../forum.md) [c](javascript:x)', frame)).toBe(
      '[a](forums/a/minutes/files/a.pdf) [b](forums/a/forum.md) [c](#)',
    )
    expect(partOf('<img src=x> <https://a.se> a < b <!-- x --> <?php', frame)).toBe(
      '&lt;img src=x> <https://a.se> a < b  &lt;?php',
    )
  })

  test('a fence that nobody closed ends with its body', () => {
    expect(partOf('```\nkod', frame)).toBe('```\nkod\n```')
  })

  test('an identity number is masked', () => {
    expect(partOf('Det gäller 640823-3234.', frame)).toBe('Det gäller 640823-****.')
  })
})

describe('filters', () => {
  const build = (name: string, query: Record<string, string | boolean>) => {
    const report = reports.find((one) => one.name === name)
    if (!report) throw new Error(name)
    return report.build(archive, query)
  }

  test('a level, a kind and a place are told by name or value', () => {
    expect(build('structure', { level: 'kommun' }).figures['forums']).toBe(2)
    expect(build('structure', { kind: 'network' }).figures['forums']).toBe(1)
    expect(build('structure', { area: 'Kiruna' }).figures['forums']).toBe(6)
    expect(build('structure', { county: '25', ended: true }).figures['forums']).toBe(8)
    expect(build('structure', { county: '18' }).figures['forums']).toBe(0)
  })

  test('what does not exist is a wrong call', () => {
    expect(() => build('structure', { level: 'mitt' })).toThrow('is no level')
    expect(() => build('forums', { without: 'kaffe' })).toThrow('is nothing that can be missing')
    expect(() => build('links', { window: 'igår' })).toThrow('is no time')
    expect(() => build('structure', { county: 'Kiruna' })).toThrow('is no county')
  })
})
