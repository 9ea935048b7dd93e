import { expect, test } from 'vitest'
import { type Cache, openCache } from '../../src/source/cache.js'
import { blobId, openSegments } from '../../src/source/segments.js'
import { tempdir } from '../gitdir.js'

function opened(): Cache {
  const cache = openCache(tempdir(), 'b')
  if (cache === null) throw new Error('not ours')
  return cache
}

const bytes = (written: string) => new TextEncoder().encode(written)

/** Remember some contents as one run does. */
function learn(cache: Cache, contents: readonly string[]): void {
  const segments = openSegments(cache)
  for (const one of contents) segments.add(bytes(one), 'x', `head ${one}`, `body ${one}`)
  segments.save()
}

function expectAll(cache: Cache, contents: readonly string[]): void {
  const segments = openSegments(cache)
  for (const one of contents) {
    const slot = segments.find(blobId(bytes(one)))
    expect([slot?.size, slot?.head(), slot?.body()]).toEqual([
      bytes(one).length,
      `head ${one}`,
      `body ${one}`,
    ])
  }
}

const many = Array.from({ length: 100 }, (_, at) => `dokument ${at}`)

test('a few contents more are put together, and what holds nearly all is left alone', () => {
  const cache = opened()
  learn(cache, many)
  const [first = ''] = cache.names('index-')
  const more = Array.from({ length: 20 }, (_, at) => `ändring ${at}`)
  for (const [at, one] of more.entries()) {
    learn(cache, [one])
    expect(cache.names('index-').length).toBeLessThanOrEqual(7)
    expect(cache.names('index-')).toContain(first)
    expectAll(cache, [...many, ...more.slice(0, at + 1)])
  }
  expect(cache.names('bodies-').length).toBe(cache.names('index-').length)
  expect(cache.names('heads-').length).toBe(cache.names('index-').length)
})

test('contents that are as many are all put together', () => {
  const cache = opened()
  const parts = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => many.slice(n * 12, n * 12 + 12))
  for (const part of parts) learn(cache, part)
  expect(cache.names('index-').length).toBeLessThanOrEqual(2)
  expectAll(cache, parts.flat())
})
