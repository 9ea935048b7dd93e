import { maxFrontMatter } from '../archive/frontmatter.js'
import { integer } from '../format.js'
import { maxFileBytes } from '../source/source.js'
import { each, type Text } from '../text.js'
import { faultsOf } from './reading-faults.js'
import type { Rule } from './rule.js'

const kilobytes = (bytes: number): Text => each((lang) => `${integer(bytes / 1024, lang)} kB`)

export const rule: Rule = {
  name: 'file-size-is-bounded',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Ett dokument är högst 1 MB, och dess huvud högst 65 536 tecken.',
    en: 'A document is 1 MB at most, and its front matter 65,536 characters.',
  },
  rationale: {
    sv: 'Ett protokoll är en hundradel så stort. En väldig fil är ett misstag eller ett angrepp.',
    en: 'Minutes are a hundredth of that. A huge file is a mistake or an attack.',
  },
  about: 'faults',

  *check(document) {
    for (const { at, place, detail } of faultsOf(document, 'size')) {
      if (place !== null) {
        yield { at, message: tooLongHead(Number(detail)), hint: headHint }
        continue
      }
      const [is, most] = [kilobytes(Number(detail.split(' ')[0])), kilobytes(maxFileBytes)]
      yield {
        at,
        message: {
          sv: `Filen är ${is.sv} stor, men får vara högst ${most.sv}; den har inte öppnats`,
          en: `The file is ${is.en}, but may be ${most.en} at most; it was not opened`,
        },
        hint: {
          sv: 'Lägg stora underlag i mappen files/ bredvid dokumentet och länka till dem.',
          en: 'Put large papers in the folder files/ beside the document and link to them.',
        },
      }
    }
  },

  examples: [
    { files: { 'funds/nosk-2022.md': '---\ntype: fund\nid: nosk-2022\n---\n' }, says: [] },
    {
      files: {
        'funds/nosk-2022.md': { unreadable: 'too-large', detail: '2411724' },
      },
      says: [
        'funds/nosk-2022.md Filen är 2\u00A0355 kB stor, men får vara högst 1\u00A0024 kB; den har inte öppnats',
      ],
    },
  ],
}

const headHint: Text = {
  sv: 'Flytta löpande text till dokumentets brödtext, under det andra strecket ---.',
  en: 'Move running text to the body of the document, below the second --- line.',
}

const tooLongHead = (length: number): Text =>
  each((lang) => {
    const [is, most] = [integer(length, lang), integer(maxFrontMatter, lang)]
    return lang === 'sv'
      ? `Dokumentets huvud (mellan strecken ---) är ${is} tecken långt, men får vara högst ${most}`
      : `The front matter (between the --- lines) is ${is} characters long, but may be ${most} at most`
  })
