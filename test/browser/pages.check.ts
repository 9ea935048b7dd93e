import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samverkan } from '../cli/run.js'
import { tempdir } from '../gitdir.js'
import { openBrowser, violations } from './browser.js'

const root = fileURLToPath(new URL('../../archive', import.meta.url))
const folder = tempdir()
let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const answers: readonly (readonly string[])[] = [
  ['projects', '--survived'],
  ['questions'],
  ['decisions'],
  ['projects', '--ongoing'],
  ['projects', '--duration'],
  ['overview', '--fund', 'nosk-2022'],
  ['overview'],
]

describe.each(answers)('report %s %s', (...words) => {
  const name = words.join('').replaceAll('-', '')
  const file = join(folder, `${name}.html`)

  test.each(['sv', 'en'])('keeps to WCAG 2.1 AA on screen and on paper, %s', async (lang) => {
    const asked = ['--as-of', '2026-11-22', '--format', 'html', '--lang', lang, '-o', file]
    const { code } = await samverkan(['report', ...words.filter(Boolean), ...asked], { cwd: root })
    expect(code).toBe(0)
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    const asks: string[] = []
    page.on('request', (request) => asks.push(request.url()))
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(pathToFileURL(file).href)
    expect(await page.getAttribute('html', 'lang')).toBe(lang)
    expect(asks).toEqual([pathToFileURL(file).href])
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    expect(wide, 'no scrolling sideways at 320 px (WCAG 1.4.10)').toBeLessThanOrEqual(320)
    await page.emulateMedia({ media: 'print' })
    expect(await violations(page)).toEqual([])
    const pdf = await page.pdf({ format: 'A4', path: join(folder, `${name}.pdf`) })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(errors).toEqual([])
    await context.close()
  })

  test('has no script and fetches nothing', () => {
    const text = readFileSync(file, 'utf8')
    expect(text).not.toMatch(
      /<script|javascript:|\bon\w+=|url\(|@import|<(?:img|iframe|link|object)\b/i,
    )
  })
})
