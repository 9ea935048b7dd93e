import type { Document } from '../archive/document.js'
import { readItemRef } from '../archive/items/item-refs.js'
import { minutes } from './example-minutes.js'
import { nearMissesOf, type Told, written } from './near-misses.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'said-reference-can-be-read',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'En etikett som kräver det säger vad den gäller: `**Klart 2026-02-03#7.2:**`, `**Lyfts till dst:**`.',
    en: 'A label that needs it says what it is about: `**Done 2026-02-03#7.2:**`, `**Referred to dst:**`.',
  },
  rationale: {
    sv: 'Ett svar som inte säger vilken fråga det svarar på stänger ingen fråga.',
    en: 'An answer that does not say which question it answers closes none.',
  },
  on: ['minutes'],
  about: 'nearMisses',

  *check(document) {
    for (const miss of nearMissesOf(document, 'said-reference-can-be-read')) {
      yield problem(miss, document)
    }
  },

  examples: [
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Klart 2025-12-02#7.2:** Ja.\n\n**Lyfts till nosk-au:** Hur? Avser: #5.1.\n\n**Godkänns:** Dagordningen.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**Klart:** Rapporten.\n\n**Svar:** Ja.\n\n**Lyfts till:** AU\n\n**Bordläggs:** Frågan.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:1 `**Klart:**` säger inte vad som följs upp; skriv en hänvisning i etiketten, före kolonet',
        'forums/dst/minutes/2026-02-03.md:13:1 `**Svar:**` säger inte vad som följs upp; skriv en hänvisning i etiketten, före kolonet',
        'forums/dst/minutes/2026-02-03.md:15:1 `**Lyfts till:**` säger inte vart eller till när; skriv det i etiketten, före kolonet',
        'forums/dst/minutes/2026-02-03.md:17:1 `**Bordläggs:**` säger inte vart eller till när; skriv det i etiketten, före kolonet',
      ],
    },
    {
      files: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Fråga:** Hur?\n\n**Svar på 5.1:** Så.\n\n**Svar på 7.3:** Ja.\n\n**Uppdrag:** Gå. Avser: frågan ovan.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:13:1 `**Svar på 5.1:**` är nästan en hänvisning; skriv `**Svar på #5.1:**`',
        'forums/dst/minutes/2026-02-03.md:15:1 `**Svar på 7.3:**` säger inte vilket protokoll numret står i; skriv en hänvisning som `#7.2` eller `2026-02-03#7.2`',
        'forums/dst/minutes/2026-02-03.md:17:25 `frågan ovan` är ingen hänvisning; skriv ett nummer som `#7.2` eller `2026-02-03#7.2`',
      ],
      fixed: {
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Fråga:** Hur?\n\n**Svar på #5.1:** Så.\n\n**Svar på 7.3:** Ja.\n\n**Uppdrag:** Gå. Avser: frågan ovan.',
        ),
      },
    },
  ],
}

const how = {
  sv: '`#7.2` är samma protokoll, `2026-02-03#7.2` ett tidigare möte i forumet och `forum-2026-02-03#7.2` ett möte i ett annat forum.',
  en: '`#7.2` is the same minutes, `2026-02-03#7.2` an earlier meeting of the forum and `forum-2026-02-03#7.2` one of another forum.',
}

type Miss = Told<'said-reference-can-be-read'>

function problem(miss: Miss, document: Document): Problem {
  const { kind, place } = miss
  const said = shown(miss.written)
  switch (kind) {
    case 'target-missing':
      return {
        at: place,
        message: {
          sv: `${said} säger inte vart eller till när; skriv det i etiketten, före kolonet`,
          en: `${said} does not say where to or until when; write it in the label, before the colon`,
        },
        hint: {
          sv: 'Till exempel `**Lyfts till nosk-dst:**`, `**Förankras i kommunchefsnätverket:**` eller `**Bordläggs till 2026-03-03:**`.',
          en: 'For instance `**Referred to nosk-dst:**`, `**To anchor in the network of chiefs:**` or `**Postponed to 2026-03-03:**`.',
        },
      }
    case 'reference-missing':
      return {
        at: place,
        message: {
          sv: `${said} säger inte vad som följs upp; skriv en hänvisning i etiketten, före kolonet`,
          en: `${said} does not say what it follows up; write a reference in the label, before the colon`,
        },
        hint: how,
      }
    case 'reference-unreadable':
      return unreadable(miss, said, document)
  }
}

function unreadable(miss: Miss, said: string, document: Document): Problem {
  const { place, meant } = miss
  if (meant !== null && standsBefore(meant, place.start, document)) {
    const message = {
      sv: `${said} är nästan en hänvisning; skriv ${shown(meant)}`,
      en: `${said} is nearly a reference; write ${shown(meant)}`,
    }
    return { at: place, message, hint: how, ...written(miss, meant) }
  }
  const message =
    meant === null
      ? {
          sv: `${said} är ingen hänvisning; skriv ett nummer som \`#7.2\` eller \`2026-02-03#7.2\``,
          en: `${said} is no reference; write a number such as \`#7.2\` or \`2026-02-03#7.2\``,
        }
      : {
          sv: `${said} säger inte vilket protokoll numret står i; skriv en hänvisning som \`#7.2\` eller \`2026-02-03#7.2\``,
          en: `${said} does not say which minutes the number stands in; write a reference such as \`#7.2\` or \`2026-02-03#7.2\``,
        }
  return { at: place, message, hint: how }
}

/** Whether the number that was probably meant is one of the same minutes, and stands above. */
function standsBefore(meant: string, at: number, { body }: Document): boolean {
  const value = /[^ *:]*#[^ *:]*/.exec(meant)?.[0] ?? ''
  const ref = readItemRef({ value, place: { start: 0, end: value.length } })
  if (ref?.is !== 'own' || !ref.item?.includes('.')) return false
  const item = body?.items.find(({ number }) => number.given === ref.item)
  return item !== undefined && item.end <= at
}
