import type { Archive } from '../archive/archive.js'
import { allMatters } from '../archive/said/matters.js'
import type { Text } from '../text.js'
import { aboutForum } from './overview/about.js'
import { lapseTable } from './overview/agreements-part.js'
import { overviewCounts, overviewFigures } from './overview/figures.js'
import { forumTable } from './overview/forums-part.js'
import { type Gathered, gather } from './overview/gathered.js'
import { inShort } from './overview/in-short.js'
import { moneyFacts, roundTable } from './overview/money.js'
import { followUpSection, ongoingSections, survivalSections } from './overview/projects-part.js'
import { spokenEntries } from './overview/said.js'
import {
  type Scope,
  scopeAsked,
  scopeName,
  scopeOptions,
  scopeParameters,
} from './overview/scope.js'
import { projectsTable } from './projects/figures.js'
import { coverageNotice, leftOut } from './projects/notes.js'
import { fewestKnown } from './projects/survival.js'
import type { Report } from './report.js'
import { worthShowing } from './said/blocks.js'
import { emptyNote, unreadMinutes } from './said/notes.js'
import { matterTable } from './said/rows.js'
import type { Block, View } from './view.js'

export const report: Report = {
  name: 'overview',
  aliases: ['översikt'],
  description: {
    sv: 'En sida att läsa först: läget för ett forum, för medel, i en kommun eller ett län, eller i allt',
    en: 'One page to read first: how it stands with a forum, a fund, a place, or everything',
  },
  options: scopeOptions,
  counts: overviewCounts,
  examples: [
    {
      command: {
        sv: 'samverkan rapport översikt --forum nosk-dst',
        en: 'samverkan report overview --forum nosk-dst',
      },
      says: { sv: 'läget för ett forum inför ett möte', en: 'a forum before a meeting' },
    },
    {
      command: {
        sv: 'samverkan rapport översikt --fund nosk-2022',
        en: 'samverkan report overview --fund nosk-2022',
      },
      says: { sv: 'vad ett års medel har blivit', en: 'what became of a year’s fund' },
    },
    {
      command: {
        sv: 'samverkan rapport översikt --area Norrbotten --format html -o lanet.html',
        en: 'samverkan report overview --area 25 --format html -o county.html',
      },
      says: { sv: 'läget i ett län, som en sida att skicka', en: 'a county, as a page to send' },
    },
  ],
  build(archive, query) {
    return viewOf(archive, scopeAsked(query, archive))
  },
}

function viewOf(archive: Archive, scope: Scope): View {
  const gathered = gather(scope, archive)
  const figures = overviewFigures(gathered, scope, archive)
  return {
    report: 'overview',
    title: { sv: 'Översikt', en: 'Overview' },
    subject: scopeName(scope, archive),
    parameters: scopeParameters(scope),
    figures,
    blocks: worthShowing([
      scope.kind === 'forum' ? aboutForum(scope.forum, archive) : null,
      gathered.survival.shares.n < fewestKnown ? null : coverageNotice(gathered.survival),
      inShort(figures, gathered),
      ...sections(gathered, scope, archive),
      ...lists(gathered, scope, archive),
    ]),
    notes: notesOn(gathered, scope, archive),
  }
}

function sections(gathered: Gathered, scope: Scope, archive: Archive): readonly (Block | null)[] {
  const { spoken, forums, agreed, accounts, rounds, projects, course, due, survival } = gathered
  const hasProjects = projects.length > 0 || scope.kind === 'fund'
  return [
    ...(spoken === null ? [] : spokenEntries(spoken, scope, archive)),
    forums === null ? null : forumTable(forums, scope, archive),
    agreed === null ? null : lapseTable(agreed, scope, archive),
    accounts === null ? null : moneyFacts(accounts, scope),
    roundTable(rounds, archive),
    ...ongoingSections(course, scope),
    followUpSection(due, scope, archive),
    ...(hasProjects ? survivalSections(survival, scope) : []),
  ]
}

/** What the figures can be counted from again: what lies open in a forum, else the projects. */
function lists({ spoken, projects }: Gathered, scope: Scope, archive: Archive): readonly Block[] {
  const open = new Set([
    ...(spoken?.assignments ?? []),
    ...(spoken?.questions ?? []),
    ...(spoken?.referrals ?? []),
  ])
  const matters = allMatters(archive).filter((matter) => open.has(matter))
  const said = matterTable('open', matters, archive)
  return scope.kind === 'forum'
    ? [said, projectsTable(projects)]
    : [projectsTable(projects), ...(spoken === null ? [] : [said])]
}

function notesOn(
  { spoken, accounts, projects }: Gathered,
  scope: Scope,
  archive: Archive,
): readonly Text[] {
  const forum = scope.kind === 'forum' ? scope.forum : null
  return [
    ...(forum !== null && accounts?.length === 0 ? [noMoney] : []),
    ...(spoken === null ? [] : emptyNote(archive, forum)),
    ...(spoken !== null && spoken.referrals.length > 0 ? [twice] : []),
    ...(scope.kind === 'area' ? [projects.length > 0 ? wholeProjects : noProjects] : []),
    ...(scope.kind === 'fund' ? [whoseProjects] : []),
    ...(spoken === null ? [] : unreadMinutes(archive)),
    ...leftOut(archive),
  ]
}

const noMoney: Text = {
  sv: 'Forumet äger inga medel, så här står inget om pengar och projekt.',
  en: 'The forum owns no fund, so nothing is said here of money and projects.',
}
const twice: Text = {
  sv: 'En fråga som är ställd till någon räknas både bland frågorna och bland det som är lyft, som i de rapporterna.',
  en: 'A question put to somebody counts both among the questions and among what is referred, as in those reports.',
}
const wholeProjects: Text = {
  sv: 'Ett projekt hör hit när någon av parterna gör det, och räknas då helt, också med parter utanför.',
  en: 'A project belongs here when one of its parties does, and is then counted whole, also with parties outside.',
}
const noProjects: Text = {
  sv: 'Inget projekt i arkivet har en part härifrån.',
  en: 'No project in the archive has a party from here.',
}
const whoseProjects: Text = {
  sv: 'Pengarna är det som medlen har beviljat. Projekten är de som först beviljades ur dem; kedjor räknas en gång, med alla länkars pengar.',
  en: 'The money is what the fund has granted. The projects are those first granted from it; chains count once, with the money of all their links.',
}
