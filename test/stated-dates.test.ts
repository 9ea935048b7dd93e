import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { statedDates } from '../src/archive/stated-dates.js'

const head = '---\ntype: minutes\n---\n'
const read = (body: string) =>
  statedDates(`${head}${body}\n`, head.length).map(
    ({ start, end, words, place }) =>
      `${start}${end ? `..${end}` : ''} ${words === `${head}${body}`.slice(place.start, place.end)}`,
  )

test.each([
  ['# Protokoll 13 oktober 2022', '2022-10-13'],
  ['# Protokoll 13–14 oktober 2022', '2022-10-13..2022-10-14'],
  ['# Protokoll 13-14 oktober 2022', '2022-10-13..2022-10-14'],
  ['# Protokoll 13 och 14 oktober 2022', '2022-10-13..2022-10-14'],
  ['# Protokoll 30 september–1 oktober 2022', '2022-09-30..2022-10-01'],
  ['# Protokoll 31 december 2022–1 januari 2023', '2022-12-31..2023-01-01'],
  ['# Protokoll den 3:e maj 2022', '2022-05-03'],
  ['# Protokoll torsdag 13 okt 2022', '2022-10-13'],
  ['# Protokoll 13 oktober', '--10-13'],
  ['# Protokoll 2022-10-13', '2022-10-13'],
  ['# Protokoll 2022-10-13–14', '2022-10-13..2022-10-14'],
  ['# Protokoll 2022-10-13 – 2022-10-14', '2022-10-13..2022-10-14'],
  ['# Protokoll 2022-10-13--14', '2022-10-13..2022-10-14'],
  ['# Minutes 13 October 2022', '2022-10-13'],
  ['# Minutes 13 and 14 May 2022', '2022-05-13..2022-05-14'],
  ['# Protokoll ~~6 oktober 2022~~ 13 oktober 2022', '2022-10-13'],
  ['# Protokoll 13 oktober 2022, justerat 11 november 2022', '2022-10-13'],
  ['Datum: 13 oktober 2022', '2022-10-13'],
  ['**Mötesdatum:** 2022-10-13', '2022-10-13'],
  ['**Tid**: 13 oktober 2022 kl. 9–12', '2022-10-13'],
  ['Tid och plats: 13 oktober 2022, Nora', '2022-10-13'],
])('%s', (body, expected) => {
  expect(read(body)).toEqual([`${expected} true`])
})

test.each([
  '# Protokoll',
  '# Protokoll nr 3 2022',
  '# Protokoll våren 2022',
  '# Protokoll kl. 9–12',
  '# Handlingsplan 2022–2024',
  '# Protokoll KS 2022/10-13',
  '# 13 majoriteter',
  '# Protokoll 45 oktober 2022',
  'Nästa möte hålls 13 oktober 2022.',
  'Tid: kl. 9–12',
  'Närvarande: 13 oktoberbarn',
  '## 1. Mötet 13 oktober 2022',
  '## 1. Öppnande\n\nDatum: 13 oktober 2022',
])('no date: %s', (body) => {
  expect(read(body)).toEqual([])
})

test('the minutes of the example archive say their own days', () => {
  const root = fileURLToPath(new URL('../archive', import.meta.url))
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /minutes[/\\][^/\\]+[.]md$/.test(file),
  )
  let told = 0
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    const found = statedDates(text, text.indexOf('\n---\n', 4) + 5)
    for (const { start } of found) expect(start, file).toBe(/\d{4}-\d\d-\d\d/.exec(file)?.[0])
    told += found.length
  }
  expect(told).toBe(files.length)
})
