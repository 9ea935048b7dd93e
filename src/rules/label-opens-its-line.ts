import type { Text } from '../text.js'
import { minutes } from './example-minutes.js'
import { nearMissesOf, type Told } from './near-misses.js'
import type { Fix, Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'label-opens-its-line',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'En etikett står först på en rad i löpande text eller i en punktlista.',
    en: 'A label stands first on a line of running text or of a list.',
  },
  rationale: {
    sv: 'Mitt i en rad, i en tabell eller som rubrik läser ingen etiketten, och det som beslutades räknas inte.',
    en: 'In mid-line, in a table or as a heading nobody reads the label, and what was decided does not count.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document) {
    for (const miss of nearMissesOf(document, 'label-opens-its-line')) yield problem(miss)
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Fråga:** Hur?\n\n- **Uppdrag:** Följa upp.\n\n~~**Beslut:** Planen antas.~~',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Fråga:** Hur? **Uppdrag:** Följa upp.\n\n| a |\n| - |\n| **Beslut:** Ja. |\n\n> **Beslut:** Nej.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:17 `**Uppdrag:**` står mitt i en rad och läses inte; skriv etiketten först på en egen rad',
        'forums/dst/minutes/2026-02-03.md:15:3 `**Beslut:**` står i en tabell och läses inte; skriv etiketten först på en egen rad',
        'forums/dst/minutes/2026-02-03.md:17:3 `**Beslut:**` står i ett citat och läses inte; skriv etiketten först på en egen rad',
      ],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '### Beslut\n\nPlanen antas.\n\n- Bakgrund\n  - **Uppdrag:** Ring.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:5 `Beslut` är en rubrik och läses inte; skriv etiketten först på en egen rad',
        'forums/dst/minutes/2026-02-03.md:16:5 `**Uppdrag:**` står inuti en annan punkt i listan och läses inte; skriv etiketten först på en egen rad',
      ],
      fixed: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Beslut:**\n\nPlanen antas.\n\n- Bakgrund\n  - **Uppdrag:** Ring.',
        ),
      },
    },
  ],
}

type Miss = Told<'label-opens-its-line'>

const places: Readonly<Record<Miss['kind'], Text>> = {
  'label-as-heading': { sv: 'är en rubrik', en: 'is a heading' },
  'label-in-code': { sv: 'står i kod', en: 'stands in code' },
  'label-in-comment': { sv: 'står i en dold kommentar', en: 'stands in a hidden comment' },
  'label-in-html': { sv: 'står i HTML', en: 'stands in HTML' },
  'label-in-nested-list': {
    sv: 'står inuti en annan punkt i listan',
    en: 'stands inside another entry of the list',
  },
  'label-in-quote': { sv: 'står i ett citat', en: 'stands in a quotation' },
  'label-in-table': { sv: 'står i en tabell', en: 'stands in a table' },
  'label-mid-line': { sv: 'står mitt i en rad', en: 'stands in the middle of a line' },
}
/** What may well be meant to be read by nobody. */
const perhaps: ReadonlySet<Miss['kind']> = new Set([
  'label-in-code',
  'label-in-comment',
  'label-in-quote',
])

function problem(miss: Miss): Problem {
  const { kind, place, meant } = miss
  const [said, where] = [shown(miss.written), places[kind]]
  const label = shown(meant ?? miss.written)
  return {
    at: place,
    ...(perhaps.has(kind) ? { severity: 'warning' as const } : {}),
    message: {
      sv: `${said} ${where.sv} och läses inte; skriv etiketten först på en egen rad`,
      en: `${said} ${where.en} and is not read; write the label first on a line of its own`,
    },
    hint: hintFor(kind, label),
    ...(meant === null ? {} : { fix: asLabel(miss, meant) }),
  }
}

function hintFor(kind: Miss['kind'], label: string): Text {
  if (kind === 'label-as-heading') {
    return {
      sv: `Skriv ${label} i stället för rubriken. Är det bara en mellanrubrik: ge varje stycke under den sin etikett.`,
      en: `Write ${label} instead of the heading. If it is a mere subheading: give each paragraph under it its label.`,
    }
  }
  return perhaps.has(kind)
    ? {
        sv: `Ska det räknas: flytta ut det och börja raden med ${label}. Annars kan etiketten skrivas utan fetstil.`,
        en: `If it is to count: move it out and begin the line with ${label}. Else write the label without bold.`,
      }
    : {
        sv: `Lämna en tom rad och börja nästa med ${label}.`,
        en: `Leave an empty line and begin the next with ${label}.`,
      }
}

/** A subheading with text under it becomes a label that stands alone and takes that text. */
const asLabel = ({ place }: Miss, meant: string): Fix => ({
  edits: (text) => {
    const start = text.lastIndexOf('\n', place.start) + 1
    const marks = text.slice(start, place.start)
    const end = text.indexOf('\n', place.end)
    const after = end === -1 ? '' : text.slice(end).trimStart()
    const certain = /^#{3,6}\s+$/.test(marks) && /^(?!#)(?!\*\*)\S/.test(after)
    return certain ? [{ start, end, text: meant }] : []
  },
})
