import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { entriesOf } from '../../archive/facts.js'
import { wholeParties } from '../../archive/projects.js'
import { titleWords } from '../../archive/title-words.js'
import { collator } from '../../format.js'
import { type Counted, currentFund } from './counted.js'

type Application = Document<'application'>

/** What an application and an earlier project have in common; ids but for the words. */
export interface Likeness {
  readonly project: Counted
  /** One says that it continues the other. */
  readonly continues: boolean
  readonly topics: readonly string[]
  readonly targetGroups: readonly string[]
  readonly words: readonly string[]
  /** Whole organisations. */
  readonly parties: readonly string[]
  readonly fund: string | null
  /** What is in common, weighed; only good for putting them in order. */
  readonly score: number
}

/** What it is about weighs most; who does it and with whose money says less. */
const weights = { continues: 20, topics: 4, targetGroups: 3, words: 3, parties: 1, fund: 1 }

/** Whether it is the matter that is alike, and not only who does it and with whose money. */
export const isAlikeInMatter = ({ continues, topics, targetGroups, words }: Likeness): boolean =>
  continues || topics.length + targetGroups.length + words.length > 0

/** The projects that have anything in common with an application, the most alike first. */
export function likenesses(
  document: Application,
  projects: readonly Counted[],
  archive: Archive,
): readonly Likeness[] {
  const own = traitsOf([document], archive)
  const byId = collator('sv')
  return projects
    .map((project): Likeness => {
      const links = project.links.map((link) => link.document)
      const other = traitsOf(links, archive)
      const common = (key: 'topics' | 'targetGroups' | 'parties' | 'funds') =>
        [...own[key]].filter((one) => other[key].has(one))
      const found = {
        project,
        continues: continuesAny(document, links, archive),
        topics: common('topics'),
        targetGroups: common('targetGroups'),
        words: [...own.words].flatMap(([key, word]) => (other.words.has(key) ? [word] : [])),
        parties: common('parties'),
        fund: common('funds')[0] ?? null,
      }
      return { ...found, score: scoreOf(found) }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || byId.compare(a.project.id, b.project.id))
}

function scoreOf(one: Omit<Likeness, 'score' | 'project'>): number {
  return (
    (one.continues ? weights.continues : 0) +
    one.topics.length * weights.topics +
    one.targetGroups.length * weights.targetGroups +
    one.words.length * weights.words +
    one.parties.length * weights.parties +
    (one.fund === null ? 0 : weights.fund)
  )
}

/** What applications are about and who is behind them, those of a chain together. */
function traitsOf(documents: readonly Application[], archive: Archive) {
  const all = (pick: (document: Application) => readonly string[]) =>
    new Set(documents.flatMap(pick))
  const listed = (list: Parameters<typeof entriesOf<string>>[0]) =>
    [...entriesOf(list)].map(([, one]) => one)
  return {
    topics: all(({ facts }) => listed(facts.topics)),
    targetGroups: all(({ facts }) => listed(facts.target_groups)),
    parties: all((document) => wholeParties(document, archive.parties)),
    funds: all(({ facts }) => [currentFund(archive, facts.fund)].filter((id) => id !== null)),
    words: new Map(documents.flatMap(({ facts }) => [...titleWords(facts.title ?? '')])),
  }
}

function continuesAny(
  document: Application,
  links: readonly Application[],
  archive: Archive,
): boolean {
  const before = archive.findA('application', document.facts.continues)
  return links.some(
    (link) => link === before || archive.findA('application', link.facts.continues) === document,
  )
}
