import { expect, test } from 'vitest'
import { widthOf } from '../src/render/layout/width.js'
import { plainStyle } from '../src/render/style.js'
import { viewRenderers } from '../src/render/view/index.js'
import { report } from '../src/reports/projects.js'
import { langs } from '../src/text.js'
import { archiveOf, c6, c6Day } from './projects-archive.js'

const endings: Readonly<Record<string, string>> = {
  text: 'txt',
  markdown: 'md',
  json: 'json',
  csv: 'csv',
  html: 'html',
  svg: 'svg',
}

const formats = viewRenderers.filter(({ name }) => name in endings)

for (const lang of langs) {
  for (const { name, render } of formats) {
    test(`the worked example as ${name}, ${lang}`, async () => {
      const archive = await archiveOf(c6, c6Day)
      const frame = {
        lang,
        style: plainStyle,
        asOf: c6Day,
        revision: '7f3c2a1d5e0b4c6f8a9d7e3b1c2f4a5d6e7b8c9d',
        dirty: false,
        tool: 'samverkan 0.1.0',
        width: 80,
      }
      const text = await render(report.build(archive, { survived: true }), frame)
      expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true)
      if (name === 'text') {
        expect(text.split('\n').filter((row) => widthOf(row) > 80)).toEqual([])
        expect(text.toLowerCase()).not.toContain('överlevnad')
      }
      await expect(text).toMatchFileSnapshot(`golden/survived-c6.${lang}.${endings[name]}`)
    })
  }
}
