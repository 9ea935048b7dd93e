import { expect } from 'vitest'

/** What stands in every secret; printed, it is proof that one was read. */
export const secret = 'hemligheten-om-ingen-far-veta'

/** What CI runners take for a command of ours, and of nobody else. */
const ours =
  /^::(?:error|warning|notice) (?:file=[^:,]+,(?:(?:line|endLine|col|endColumn)=\d+,)*)?title=[a-z-]+::/

/** That a text gives no orders to a terminal or a build server, and gives no secret away. */
export function expectInert(text: string, what: string): void {
  // A tab stands between words and help for a shell that completes.
  const hidden = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u
  const rows = text.split('\n')
  expect(
    rows.filter((row) => hidden.test(row)).map((row) => JSON.stringify(row).slice(0, 300)),
    what,
  ).toEqual([])
  expect(
    rows.filter((row) => /^\s*::/.test(row) && !ours.test(row)),
    what,
  ).toEqual([])
  expect(
    rows.filter((row) => /##(?:vso)?\[/i.test(row)),
    what,
  ).toEqual([])
  expect(text.includes(secret), `${what}: a secret is shown`).toBe(false)
  expect(
    rows.filter((row) => /^\s+at .*:\d+:\d+\)?$/.test(row)),
    what,
  ).toEqual([])
}
