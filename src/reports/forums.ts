import type { Archive } from '../archive/archive.js'
import { type Gap, unclearGaps } from '../archive/forums/gaps.js'
import { lifeOn } from '../archive/forums/life.js'
import { byLevel } from '../archive/forums/tree.js'
import { vocabulary } from '../archive/vocabularies.js'
import { fold } from '../nearest.js'
import { each, join, type Text } from '../text.js'
import { count } from './count.js'
import {
  type ForumFilter,
  forumFilter,
  forumOptions,
  forumParameters,
  forumSubject,
  forumTest,
} from './forums/filters.js'
import { gapEntry, unclearEntry } from './forums/gap-entries.js'
import { gapLabels, lacking } from './forums/gap-words.js'
import { type Mapped, mapped, matrixTable, rawMatrix } from './forums/matrix.js'
import type { Report } from './report.js'
import { idAsked, refuseTogether, wordAsked } from './said/asked.js'
import { entriesOf, worthShowing } from './said/blocks.js'
import type { View } from './view.js'

export const report: Report = {
  name: 'forums',
  aliases: ['forum', 'kartläggning'],
  description: {
    sv: 'Alla forum i en tabell: samordnare, plan, möten, platser och vad som saknas',
    en: 'All forums in a table: coordinator, plan, meetings, seats and what is missing',
  },
  options: [
    ...forumOptions,
    {
      flags: '--unclear',
      description: {
        sv: 'bara de vars syfte eller mandat saknas, är oklart eller har gått ut',
        en: 'only those whose purpose or mandate is missing, unclear or lapsed',
      },
    },
    {
      flags: '--without <what>',
      description: {
        sv: 'bara de som saknar samordnare, plan, syfte, mandat, ledamöter, protokoll, möte eller undergrupp',
        en: 'only those without coordinator, plan, purpose, mandate, members, minutes, meeting or subgroup',
      },
    },
    {
      flags: '--topic <topic>',
      description: {
        sv: 'visa undergruppen för detta ämne (annars för barn)',
        en: 'show the subgroup for this topic (else for children)',
      },
    },
  ],
  counts: [
    count('forums', 'forum', 'forums'),
    count('unclear', 'oklara', 'unclear'),
    count('with_group', 'med undergrupp', 'with a subgroup'),
  ],
  examples: [
    {
      command: {
        sv: 'samverkan rapport forum --area Göteborg',
        en: 'samverkan report forums --area Göteborg',
      },
      says: {
        sv: 'hur grupperna i en kommun är ordnade, och vad de saknar',
        en: 'how the groups of a municipality are organised, and what they lack',
      },
    },
    {
      command: { sv: 'samverkan rapport forum --unclear', en: 'samverkan report forums --unclear' },
      says: { sv: 'vilka vet inte vad de är till för?', en: 'who does not know what it is for?' },
    },
  ],
  build(archive, query) {
    refuseTogether(query, ['unclear', 'without'])
    const choices = new Map(Object.entries(lacking).map(([word, { label }]) => [word, label]))
    const what = { sv: 'är inget som kan saknas', en: 'is nothing that can be missing' }
    return viewOf(archive, {
      filter: forumFilter(query, archive),
      unclear: query['unclear'] === true,
      without: wordAsked(query, 'without', choices, what),
      topic: idAsked(query, 'topic', archive) ?? aboutChildren(archive),
    })
  },
}

interface Asked {
  readonly filter: ForumFilter
  readonly unclear: boolean
  readonly without: string | null
  /** Whose subgroups are shown; null where the archive has no such topic. */
  readonly topic: string | null
}

/** Of the groups below a forum, those for children are most often asked for. */
const aboutChildren = (archive: Archive): string | null =>
  [...vocabulary(archive, 'topic')].find(([id, label]) =>
    [id, label].some((word) => /^(?:barn|child)/.test(fold(word))),
  )?.[0] ?? null

function viewOf(archive: Archive, { filter, unclear, without, topic }: Asked): View {
  const test = forumTest(filter, archive)
  const here = archive
    .of('forum')
    .filter((forum) => forum.id !== null && test(forum) && forum.facts.external !== true)
    .filter(({ facts }) => lifeOn(facts, archive.today).state !== 'ended')
    .sort(byLevel)
    .map((forum) => mapped(forum, topic, archive))
  const isUnclear = ({ gaps }: Mapped) => gaps.some((gap) => unclearGaps.includes(gap))
  const lacks = ({ gaps, groups }: Mapped): boolean => {
    if (without === null) return true
    if (without === 'group') return groups.length === 0
    return (lacking[without]?.gaps ?? []).some((gap) => gaps.includes(gap))
  }
  const shown = here.filter((one) => (!unclear || isUnclear(one)) && lacks(one))
  const count = (gap: Gap) => here.filter(({ gaps }) => gaps.includes(gap)).length
  return {
    report: 'forums',
    title: unclear
      ? { sv: 'Forum med oklart syfte eller mandat', en: 'Forums with unclear purpose or mandate' }
      : { sv: 'Forumen och vad de har', en: 'The forums and what they have' },
    subject: subjectOf(filter, without, archive),
    parameters: { ...forumParameters(filter), unclear, without, topic },
    figures: {
      forums: here.length,
      shown: shown.length,
      unclear: here.filter(isUnclear).length,
      with_group: here.filter(({ groups }) => groups.length > 0).length,
      gaps: Object.fromEntries(Object.keys(gapLabels).map((gap) => [gap, count(gap as Gap)])),
    },
    blocks: worthShowing([
      { kind: 'prose', heading: null, paragraphs: [aloud(here, shown.length, isUnclear)] },
      unclear ? null : matrixTable(shown, topic, archive),
      unclear
        ? entriesOf(
            unclearHeading,
            shown.map((one) => unclearEntry(one, archive)),
          )
        : entriesOf(
            missing,
            shown.filter(({ gaps }) => gaps.length > 0).map((one) => gapEntry(one, archive)),
          ),
      rawMatrix(shown, archive),
    ]),
    notes,
  }
}

const missing: Text = { sv: 'Vad som saknas', en: 'What is missing' }
const unclearHeading: Text = { sv: 'Oklart vad de är till för', en: 'Unclear what they are for' }

const notes: readonly Text[] = [
  {
    sv: 'Okänt betyder att arkivet inte har något om det. Av nätverk krävs varken samordnare, plan eller mandat.',
    en: 'Unknown means that the archive has nothing on it. Networks need no coordinator, plan or mandate.',
  },
  {
    sv: 'Ej med: forum som har upphört, och de som står utanför arkivet.',
    en: 'Left out: forums that have ended, and those outside the archive.',
  },
]

function subjectOf(filter: ForumFilter, without: string | null, archive: Archive): Text {
  const subject = forumSubject(filter, archive)
  const label = without === null ? null : lacking[without]?.label
  if (!label) return subject
  return join([subject, { sv: `utan ${label.sv}`, en: `without ${label.en}` }], ', ')
}

function aloud(here: readonly Mapped[], shown: number, isUnclear: (one: Mapped) => boolean): Text {
  if (here.length === 0) return { sv: 'Inga forum.', en: 'No forums.' }
  const unclear = here.filter(isUnclear).length
  const whole = here.filter(({ gaps, active }) => active && gaps.length === 0).length
  const first: Text = {
    sv: `${shown} av ${here.length} forum visas.`,
    en: `${shown} of ${here.length} forums are shown.`,
  }
  const second: Text = {
    sv: `Oklart syfte eller mandat: ${unclear}. Saknar ingenting: ${whole}.`,
    en: `Unclear purpose or mandate: ${unclear}. Lacking nothing: ${whole}.`,
  }
  return each((lang) => `${first[lang]} ${second[lang]}`)
}
