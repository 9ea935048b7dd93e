import { expect, test } from 'vitest'
import { renderers } from '../src/render/diagnostics/index.js'
import { langs } from '../src/text.js'
import { findingsIn, readerIn, settings, smallArchive } from './findings.js'

// One small archive in every form and language, in a folder of its repository.

const endings: Readonly<Record<string, string>> = {
  text: 'txt',
  github: 'txt',
  json: 'json',
  gitlab: 'json',
  sarif: 'json',
  junit: 'xml',
  markdown: 'md',
}

for (const lang of langs) {
  test.each(renderers)(`findings as $name, ${lang}`, async ({ name, render }) => {
    const text = render(await findingsIn(smallArchive), readerIn(lang, 'arkiv/'))
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true)
    await expect(text).toMatchFileSnapshot(`golden/findings-${name}.${lang}.${endings[name]}`)
  })
}

test('nothing found is said in every form', async () => {
  const clean = await findingsIn({ 'samverkan.yaml': settings })
  const of = (name: string) =>
    renderers.find((one) => one.name === name)?.render(clean, readerIn('sv')) ?? ''
  expect(of('gitlab')).toBe('[]\n')
  expect(of('github')).toBe('0 dokument: 0 fel, 0 varningar\n')
  expect(JSON.parse(of('sarif')).runs[0].results).toEqual([])
  expect(of('junit')).toContain('tests="1" failures="0"')
  expect(of('markdown')).toBe(
    '<!-- samverkan validate -->\n\n## samverkan: ok\n\n0 dokument är kontrollerade.\n',
  )
})
