import { clauseOf } from '../archive/said/clauses.js'
import { type Said, saidIn } from '../archive/said/said.js'
import { capital } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import { theKind } from './item-words.js'
import type { Problem, Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule<'minutes'> = {
  name: 'decision-stands-alone',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'Ett beslut går att förstå för sig: det säger vad som beslutas, eller pekar ut förslaget.',
    en: 'A decision can be understood by itself: it says what is decided, or points out the proposal.',
  },
  rationale: {
    sv: '"I enlighet med förslaget" säger ingenting om ett år, när förslaget ligger i någons e-post.',
    en: '"As proposed" says nothing a year later, when the proposal lies in somebody\'s mail.',
  },
  on: ['minutes'],
  says: ['decision', 'position'],

  *check({ path }, archive) {
    for (const said of saidIn(archive, path)) {
      const { kind } = said.item
      if (kind !== 'decision' && kind !== 'position') continue
      const problem = judge(said)
      if (problem) yield problem
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Förslag:** Planen antas.\n\n**5.2 Beslut:** DST beslutar enligt förslaget. Enligt: #5.1.\n\n**5.3 Beslut:** Planen antas enligt förslaget till ny rutin.\n\n**5.4 Beslut:** Enligt [förslaget](files/forslag.pdf).\n\n**5.5 Beslut:** Anta planen.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum('dst', 'DST'),
        'forums/dst/minutes/2026-02-03.md': minutes(
          '**5.1 Beslut:** DST beslutar i enlighet med förslaget.\n\n**5.2 Beslut:** Bifalls.\n\n**5.3 Ställningstagande:** Vi ställer oss bakom detta.\n\n**5.4 Beslut:** Enligt ovan.',
        ),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:17 `DST beslutar i enlighet med förslaget.` säger inte vad som beslutas; skriv saken i klartext',
        'forums/dst/minutes/2026-02-03.md:13:17 `Bifalls.` säger inte vad som beslutas; skriv saken i klartext',
        'forums/dst/minutes/2026-02-03.md:15:28 `Vi ställer oss bakom detta.` säger inte vad som beslutas; skriv saken i klartext',
        'forums/dst/minutes/2026-02-03.md:17:17 `Enligt ovan.` säger inte vad som beslutas; skriv saken i klartext',
      ],
    },
  ],
}

/** A proposal that is only pointed at: "enligt förslaget", "enligt AU:s förslag", "as proposed". */
const pointed =
  /\b(?:enligt|i enlighet med|i linje med)\s+(?:(?:[\p{L}\d]+(?::?s)?|det|detta)\s+)?(?:förslag(?:et)?|bilagan?|ovan(?:stående)?|nedan|presentationen|utskick(?:et)?|underlag(?:et)?)(?=[.,;]|$|\s+(?!till\b|om\b|från\b|i\b|den\b))|\b(?:as proposed|(?:in accordance with|according to) the (?:proposal|above|appendix|presentation))\b/iu
/** A cheap look for what may point elsewhere. */
const mayBePointed = (text: string): boolean =>
  text.includes('nlig') ||
  text.includes('i linje') ||
  text.includes('proposed') ||
  text.includes('ccord')
/** Words that say nothing of what is decided, and the verbs of deciding. */
const empty: ReadonlySet<string> = new Set(
  [
    'att beslutar beslutade beslut besluta bifalls bifalla bifaller godkänns godkänna',
    'godkänner godkände antas anta antar antog ja nej detta det den denna dessa dem de så',
    'saken förslaget förslagen frågan ärendet vi mötet gruppen styrgruppen chefsgruppen',
    'forumet ställer sig oss bakom är och om med enligt ovan in enlighet i för på the',
    'meeting group decides decided to approve approved adopt adopted agrees agreed it',
    'this that proposal is as proposed yes no above we',
  ]
    .join(' ')
    .split(' '),
)
const body = /(?:grupp|beredning|råd|utskott|nätverk|AU|DST)(?:en|et)?$/u
/** Longer than anything that only points elsewhere: cheap to tell, and nearly all are. */
const maxEmpty = 100
/** A few words more than this are a text of their own, whatever they point at. */
const maxBare = 6

function judge(said: Said): Problem | null {
  const { item, text } = said
  const mayPoint = mayBePointed(text)
  if (text === '' || (text.length > maxEmpty && !mayPoint) || /\]\(|#\d/.test(text)) return null
  const helps = (['as_proposed', 'concerns', 'adopts', 'grants', 'replaces'] as const).some(
    (name) => clauseOf(said, name) !== null,
  )
  if (helps) return null
  const place = item.textPlace
  const whole = item.leadIn ? `${item.leadIn.value} ${text}` : text
  if (whole.length <= maxEmpty && tellingWords(whole, 1) === 0) {
    return {
      at: place,
      message: {
        sv: `${shown(text)} säger inte vad som beslutas; skriv saken i klartext`,
        en: `${shown(text)} does not say what is decided; write the matter in plain words`,
      },
      hint,
    }
  }
  const [found] = mayPoint ? (pointed.exec(text) ?? []) : []
  if (found === undefined) return null
  const isWhole = tellingWords(text.replace(found, ''), maxBare) >= maxBare
  const what = capital(theKind(item))
  return {
    at: place,
    // A whole text of its own can be understood in spite of it.
    ...(isWhole ? { severity: 'warning' as const } : {}),
    message: {
      sv: `${what.sv} säger ${shown(found)}, men inte vilket; lägg till \`Enligt:\` med förslagets nummer`,
      en: `${what.en} says ${shown(found)}, but not which; add \`As proposed:\` with the number of the proposal`,
    },
    hint,
  }
}

/** How many words say something of the matter, counted up to a limit: most texts end at one. */
function tellingWords(text: string, limit: number): number {
  let count = 0
  for (let at = 0; at < text.length && count < limit; ) {
    const space = text.indexOf(' ', at)
    const end = space === -1 ? text.length : space
    const word = text.slice(at, end).replace(edges, '')
    at = end + 1
    if (word !== '' && !empty.has(word.toLowerCase()) && !body.test(word)) count++
  }
  return count
}

const edges = /^[^\p{L}\d]+|[^\p{L}\d]+$/gu

const hint = {
  sv: 'Ett förslag anges med `Enligt: #7.2.`; det går också bra att länka underlaget.',
  en: 'A proposal is given with `As proposed: #7.2.`; a link to the paper will do too.',
}
