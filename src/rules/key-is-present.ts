import { type Described, keyLabel, keyName, nameOfType, schemaAt } from '../archive/describe.js'
import type { Pointer } from '../archive/places.js'
import { aTarget, isTarget } from '../archive/target-words.js'
import { capital, type Text } from '../text.js'
import { demandedWhy } from './demanded-why.js'
import type { Rule } from './rule.js'
import { schemaFaultsOf } from './schema-faults.js'

export const rule: Rule = {
  name: 'key-is-present',
  severity: 'error',
  floor: 'error',
  about: 'schemaFaults',
  imported: 'warning',
  description: {
    sv: 'Det som ett dokument av sitt slag ska säga står i huvudet.',
    en: 'What a document of its kind must say stands in the front matter.',
  },
  rationale: {
    sv: 'Utkast får vara ofullständiga. Det som är utskickat, antaget eller sökt ska någon annan kunna lita på.',
    en: 'Drafts may be incomplete. What is circulated, adopted or applied for, others rely on.',
  },

  *check(document) {
    for (const { type, pointer, key, value } of schemaFaultsOf(document, 'key-is-present')) {
      if (key === null) continue
      const name = capital(keyName(type, [...pointer, key]))
      const why = demandedWhy(type, pointer, key, value) ?? null
      const help = schemaAt(type, [...pointer, key])?.['x-help']
      yield {
        at: { key: pointer },
        kind: key,
        message: why
          ? {
              sv: `${name.sv} saknas; det behövs eftersom ${why.sv}`,
              en: `${name.en} is missing; it is needed because ${why.en}`,
            }
          : always(name, type, pointer),
        ...(help ? { hint: help } : {}),
      }
    }
  },

  examples: [
    {
      files: { 'funds/a.md': '---\ntype: fund\nid: a\nname: A\nyear: 2022\n---\n' },
      says: [],
    },
    {
      files: { 'funds/a.md': '---\ntype: fund\nid: a\nname: A\n---\n' },
      says: ['funds/a.md:1:1 År (`year`) saknas; medel måste ha det'],
    },
    {
      files: {
        'forums/f/minutes/2026-02-03.md':
          '---\ntype: minutes\nid: f-2026-02-03\nforum: f\ndate: 2026-02-03\nkind: notes\nstatus: circulated\nattendance: [{as: guest}]\nstart: "09:00"\n---\n',
      },
      says: [
        'forums/f/minutes/2026-02-03.md:1:1 Mötesform (`mode`) saknas; det behövs eftersom status (`status`) är utskickat (`circulated`)',
        'forums/f/minutes/2026-02-03.md:8:14 Part (`party`) saknas; det behövs eftersom roll (`role`) saknas',
      ],
    },
    {
      files: { 'parties/a.md': '---\ntype: party\nid: a\nname: A\nkind: agency\n---\n' },
      says: [
        'parties/a.md:1:1 Sida (`side`) saknas; det behövs eftersom parten inte är en kommun eller region i det inbyggda registret',
      ],
    },
  ],
}

/** Of the document as a whole, or of a part of it. */
function always(name: Text, type: Described, pointer: Pointer): Text {
  if (pointer.length > 0) {
    const inside = keyName(type, pointer)
    return {
      sv: `${name.sv} saknas i ${inside.sv}`,
      en: `${name.en} is missing in ${inside.en}`,
    }
  }
  const word = nameOfType(type)
  const whole = isTarget(word) ? aTarget(word) : keyLabel(type, [])
  return {
    sv: `${name.sv} saknas; ${whole.sv} måste ha det`,
    en: `${name.en} is missing; ${whole.en} must have it`,
  }
}
