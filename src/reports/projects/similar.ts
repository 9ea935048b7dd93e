import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { projectStates } from '../../archive/projects.js'
import { counted } from '../../format.js'
import { each, same, type Text } from '../../text.js'
import { unknownWord } from '../said/asked.js'
import { numbered, sentences } from '../said/counts.js'
import type { Block, Figure, View } from '../view.js'
import { countProjects } from './counted.js'
import { type ProjectFilter, passes } from './filters.js'
import { isAlikeInMatter, type Likeness, likenesses } from './likeness.js'
import { chainsNote, leftOut } from './notes.js'
import { likenessEntries, likenessTable } from './similar-entries.js'
import { moneyOf } from './survival.js'
import { filterParameters } from './survived.js'

/** More than these are no longer the most alike. */
const mostShown = 10

/** The earlier applications that are like one, why, and what became of them. */
export function similarView(archive: Archive, filter: ProjectFilter, asked: string): View {
  const document = applicationCalled(asked, archive)
  const everything = countProjects(archive)
  const own = everything.find(({ links }) => links.some((link) => link.document === document))
  const others = everything.filter((one) => one !== own && passes(one, filter))
  const began = own?.links.find((link) => link.document === document)?.history[0]?.on ?? null
  const earlier = others.filter(({ links }) => isNoLater(links[0]?.history[0]?.on ?? null, began))
  const all = likenesses(document, earlier, archive)
  const [alike, rest] = [all.filter(isAlikeInMatter), all.filter((one) => !isAlikeInMatter(one))]
  const shown = alike.slice(0, mostShown)
  const title = document.facts.title ?? document.id ?? asked
  const blocks: readonly (Block | null)[] = [
    { kind: 'prose', heading: null, paragraphs: [aloud(alike)] },
    shown.length > 0 ? likenessEntries(shown, archive) : null,
    likenessTable(all),
  ]
  return {
    report: 'projects',
    title: { sv: 'Liknande ansökningar', en: 'Similar applications' },
    subject: same(`${title} (${document.id ?? document.path})`),
    parameters: { similar: document.id ?? asked, ...filterParameters(filter) },
    figures: figuresOf(alike, rest),
    blocks: blocks.filter((block) => block !== null),
    notes: [
      howAlike,
      ...said(alike.length - shown.length, moreWords),
      ...said(rest.length, partyWords),
      ...said(others.length - earlier.length, laterWords),
      ...chainsNote([...(own ? [own] : []), ...shown.map(({ project }) => project)]),
      ...leftOut(archive),
    ],
  }
}

/** An application by its id, now or formerly, or by a title that only it has. */
function applicationCalled(asked: string, archive: Archive): Document<'application'> {
  const found = archive.findA('application', asked)
  if (found) return found
  const all = archive.of('application')
  const [only, ...others] = all.filter(({ facts }) => facts.title === asked)
  if (only && others.length === 0) return only
  const words = new Map<string, string>()
  for (const { id, facts } of all) {
    if (id === null) continue
    words.set(id, id)
    if (facts.title !== undefined) words.set(facts.title, id)
  }
  throw unknownWord(
    asked,
    {
      sv: `Ansökan \`${asked}\` finns inte (--similar)`,
      en: `There is no application \`${asked}\` (--similar)`,
    },
    words,
    { sv: 'Se alla: `samverkan lista ansökan`.', en: 'See all: `samverkan list application`.' },
  )
}

/** By the first day anything happened to each; a draft comes after all that has been handed in. */
const isNoLater = (day: string | null, than: string | null): boolean =>
  than === null || (day !== null && day <= than)

function aloud(alike: readonly Likeness[]): Text {
  const count = alike.length
  if (count === 0) {
    return {
      sv: 'Ingen tidigare ansökan har samma ämne eller målgrupp, eller ett ord i titeln gemensamt.',
      en: 'No earlier application has the same topic or target group, or a word of its title in common.',
    }
  }
  const granted = alike.filter(({ project }) => project.granted).length
  return sentences(
    numbered(
      count,
      'en',
      { sv: 'tidigare ansökan liknar den', en: 'earlier application is like it' },
      { sv: 'tidigare ansökningar liknar den', en: 'earlier applications are like it' },
    ),
    granted === count ? allGot : granted === 0 ? noneGot : someGot(granted),
  )
}

const allGot: Text = { sv: 'alla fick medel', en: 'all were granted money' }
const noneGot: Text = { sv: 'ingen fick medel', en: 'none was granted money' }
const someGot = (count: number): Text =>
  numbered(
    count,
    'en',
    { sv: 'av dem fick medel', en: 'of them was granted money' },
    { sv: 'av dem fick medel', en: 'of them were granted money' },
  )

function figuresOf(
  alike: readonly Likeness[],
  rest: readonly Likeness[],
): Readonly<Record<string, Figure>> {
  const projects = alike.map(({ project }) => project)
  const granted = projects.filter((one) => one.granted && one.state !== 'withdrawn')
  return {
    alike: alike.length,
    granted: projects.filter((one) => one.granted).length,
    ...Object.fromEntries(
      projectStates.map((state) => [state, projects.filter((one) => one.state === state).length]),
    ),
    amount_granted: moneyOf(granted).sum,
    amounts_not_known: moneyOf(granted).unknown,
    only_party_or_fund: rest.length,
    ids: projects.map(({ id }) => id),
  }
}

const howAlike: Text = {
  sv: 'Jämförs: ämne, målgrupp, ord i titeln, parter och medel. Orden jämförs som de står, utan böjningar, och å, ä och ö som a och o.',
  en: 'Compared: topic, target group, words of the title, parties and fund. Words are compared as they stand, without their endings, and å, ä and ö as a and o.',
}

/** "3 ansökningar …"; nothing when there is none. */
function said(count: number, { sv, en }: Text): readonly Text[] {
  if (count <= 0) return []
  const words = counted(
    count,
    { sv: 'ansökan', en: 'application' },
    { sv: 'ansökningar', en: 'applications' },
  )
  const rest = { sv, en }
  return [each((lang) => `${words[lang]} ${rest[lang]}`)]
}

const moreWords: Text = {
  sv: 'till liknar den, men mindre. Alla: --format csv.',
  en: 'more of some likeness. All of them: --format csv.',
}
const partyWords: Text = {
  sv: 'har bara part eller medel gemensamt och räknas inte. Se --format csv.',
  en: 'with only a party or the fund in common, not counted. See --format csv.',
}
const laterWords: Text = {
  sv: 'som kom in senare är inte med.',
  en: 'that came in later left out.',
}
