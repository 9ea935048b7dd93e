import { readFileSync } from 'node:fs'
import type { Archive } from '../src/archive/archive.js'
import { draftAgreement } from '../src/archive/drafts/agreement.js'
import { draftApplication, nextApplicationId } from '../src/archive/drafts/application.js'
import type { Draft } from '../src/archive/drafts/draft.js'
import { draftForum } from '../src/archive/drafts/forum.js'
import { draftFund } from '../src/archive/drafts/fund.js'
import { draftMinutes, usualKind } from '../src/archive/drafts/minutes.js'
import { draftParty } from '../src/archive/drafts/party.js'
import { draftPlan } from '../src/archive/drafts/plan.js'
import type { Lang } from '../src/text.js'

export type Maker = (archive: Archive) => Draft

export const template = (name: string): string =>
  readFileSync(new URL(`../templates/${name}`, import.meta.url), 'utf8')

/** One of every type, with everything a caller can say. */
export const everything = (lang: Lang, text: string): readonly Maker[] => [
  (archive: Archive) =>
    draftForum(
      archive,
      {
        id: 'grupp',
        name: text,
        level: 'county',
        kind: 'officials',
        aliases: [`${text} 2`],
        startedOn: '2020-01-01',
        area: ['18'],
        purpose: text,
        sides: ['municipalities', 'region'],
        minPerYear: 4,
        start: '09:00',
        end: '12:00',
        standing: [text],
        approval: 'next_meeting',
        mandate: { decides: 'prepares', scope: text, from: '2020-01-01' },
        chair: { side: 'region', year: 2026, everyYears: 1 },
        convener: { role: text, party: 'region-18' },
        secretary: { role: text },
        seats: [
          { role: text, side: 'municipalities' },
          { role: `${text} 2`, side: 'region' },
          { role: text, party: 'region-18' },
        ],
        maxMembers: 20,
        reviewBy: '2028-01-01',
        holder: 'region-18',
      },
      template(`forum.${lang}.md`),
      lang,
    ),
  (archive: Archive) =>
    draftParty(
      archive,
      {
        id: 'enhet',
        name: text,
        shortName: text,
        kind: 'other',
        side: 'region',
        county: '18',
        parent: 'region-18',
      },
      template(`party.${lang}.md`),
    ),
  (archive: Archive) =>
    draftParty(
      archive,
      { id: 'kommun-1885', aliases: [`${text} 3`] },
      template(`party.${lang}.md`),
    ),
  (archive: Archive) =>
    draftFund(
      archive,
      {
        id: 'medel',
        name: text,
        year: 2026,
        budget: 1_000_000,
        decidedOn: '2025-12-01',
        owner: 'grupp',
        rounds: [{ opens: '2026-01-15', closes: '2026-03-15' }],
      },
      template(`fund.${lang}.md`),
    ),
  (archive: Archive) =>
    draftApplication(
      archive,
      {
        id: nextApplicationId(archive, 'medel'),
        title: text,
        fund: 'medel',
        round: '2026-1',
        applicant: 'kommun-1880',
        parties: ['region-18'],
        start: '2026-08-01',
        end: '2027-12-31',
        amountApplied: 100_000,
        amountOwn: 0,
        targetGroups: ['unga'],
      },
      template(`application.${lang}.md`),
    ),
  (archive: Archive) =>
    draftAgreement(
      archive,
      {
        id: 'rutin',
        title: text,
        kind: 'routine',
        level: 'county',
        area: ['18'],
        parties: ['region-18', 'kommun-1880'],
        consultation: { from: '2026-09-01', to: '2026-12-01' },
        validFrom: '2027-01-01',
        validTo: '2029-12-31',
        noticeMonths: 6,
        reviewBy: '2028-01-01',
        followUpMonths: 12,
        legalBasis: [text],
        holder: 'region-18',
      },
      template(`agreement.${lang}.md`),
    ),
  (archive: Archive) =>
    draftPlan(
      archive,
      {
        forum: forumIn(archive, 'grupp'),
        start: '2026-01-01',
        end: '2026-12-31',
        derivesFrom: ['rutin'],
        needsBasis: ['rutin'],
        goals: [text, text],
        activities: [text],
        holder: 'region-18',
      },
      template(`plan.${lang}.md`),
    ),
  (archive: Archive) => {
    const forum = forumIn(archive, 'grupp')
    const answers = { start: '09:00', end: '12:00', mode: 'digital', place: text }
    return draftMinutes(
      archive,
      {
        forum,
        date: '2026-11-20',
        kind: usualKind(archive, forum, '2026-11-20'),
        number: 1,
        ...answers,
      },
      template(`minutes.${lang}.md`),
    )
  },
]

/** One of every type, with as little as a caller can say. */
export const fewest = (lang: Lang): readonly Maker[] => [
  (archive) =>
    draftForum(
      archive,
      { id: 'grupp', name: 'G', level: 'local', kind: 'network' },
      template(`forum.${lang}.md`),
      lang,
    ),
  (archive) =>
    draftForum(
      archive,
      { id: 'utanfor', name: 'U', external: true },
      template(`forum.${lang}.md`),
      lang,
    ),
  (archive) =>
    draftParty(
      archive,
      { id: 'enhet', name: 'E', kind: 'agency', side: 'other' },
      template(`party.${lang}.md`),
    ),
  (archive) =>
    draftFund(archive, { id: 'medel', name: 'M', year: 2027 }, template(`fund.${lang}.md`)),
  (archive) =>
    draftApplication(
      archive,
      { id: 'projekt', title: 'P', fund: null, applicant: 'kommun-1880' },
      template(`application.${lang}.md`),
    ),
  (archive) =>
    draftAgreement(
      archive,
      { id: 'avtal', title: 'A', kind: 'contract' },
      template(`agreement.${lang}.md`),
    ),
  (archive) =>
    draftPlan(
      archive,
      { forum: forumIn(archive, 'grupp'), start: '2026', end: '2027' },
      template(`plan.${lang}.md`),
    ),
  (archive) =>
    draftMinutes(
      archive,
      { forum: forumIn(archive, 'grupp'), date: '2026-11-20', kind: 'notes', number: 2 },
      template(`minutes.${lang}.md`),
    ),
]

function forumIn(archive: Archive, id: string) {
  const forum = archive.findA('forum', id)
  if (!forum) throw new Error(`no forum ${id}`)
  return forum
}
