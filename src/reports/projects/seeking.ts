import type { Archive } from '../../archive/archive.js'
import { isAlone, type NeededSide, sidesLacking } from '../../archive/lacking-parties.js'
import { roundOf } from '../../archive/round-of.js'
import { compareText } from '../../diagnostic.js'
import { each, type Text } from '../../text.js'
import { number, numbered, sentences } from '../said/counts.js'
import type { Block, Figure, View } from '../view.js'
import { type Counted, countProjects, laterProjects } from './counted.js'
import { type ProjectFilter, passes } from './filters.js'
import { laterNote, leftOut } from './notes.js'
import { type Seeking, seekingEntry, seekingTable } from './seeking-entries.js'
import { filterParameters, subjectOf } from './survived.js'

/** Who looks for somebody to work with: drafts and applications that nobody has decided on. */
export function seekingView(archive: Archive, filter: ProjectFilter): View {
  const waiting = countProjects(archive).filter(
    (one) => (one.state === 'absent' || one.state === 'undecided') && passes(one, filter),
  )
  const later = laterProjects(archive).filter((one) => passes(one, filter))
  const all = waiting
    .flatMap((project) => seekingIn(project, archive) ?? [])
    .sort((a, b) => compareText(order(a), order(b)) || compareText(a.project.id, b.project.id))
  const groups: readonly (readonly [Text, readonly Seeking[]])[] = [
    [{ sv: 'Utkast', en: 'Drafts' }, all.filter(({ isDraft }) => isDraft)],
    [{ sv: 'Inkomna', en: 'Received' }, all.filter(({ isDraft }) => !isDraft)],
  ]
  const blocks: Block[] = [
    { kind: 'prose', heading: null, paragraphs: [aloud(all)] },
    ...groups
      .filter(([, seeking]) => seeking.length > 0)
      .map(
        ([heading, seeking]): Block => ({
          kind: 'entries',
          heading: each((lang) => `${heading[lang]} (${seeking.length})`),
          from: null,
          entries: seeking.map((one) => seekingEntry(one, archive)),
        }),
      ),
    seekingTable(all),
  ]
  return {
    report: 'projects',
    title: { sv: 'Ansökningar som söker parter', en: 'Applications that seek parties' },
    subject: subjectOf([], filter, archive),
    parameters: { seeking_parties: true, ...filterParameters(filter) },
    figures: figuresOf(all, waiting.length),
    blocks,
    notes: [whatLacks, ideas, ...laterNote(later, archive.today), ...leftOut(archive)],
  }
}

/** What it lacks; null when it lacks nothing that its fund would mind. */
function seekingIn(project: Counted, archive: Archive): Seeking | null {
  const { document } = project.face
  const rules = archive.findA('fund', document.facts.fund)?.facts.rules
  const needsParty = rules?.single_party !== 'allow' && isAlone(document, archive.parties)
  const sides = rules?.one_sided === 'allow' ? [] : (sidesLacking(document, archive.parties) ?? [])
  if (!needsParty && sides.length === 0) return null
  const isDraft = project.state === 'absent'
  return { project, isDraft, needsParty, sides, round: roundOf(document, archive) }
}

/** What closes first at the top, then what has closed, then what has no round. */
const order = ({ round }: Seeking): string =>
  round === null ? '2' : `${round.state === 'closed' ? 1 : 0} ${round.closes}`

function aloud(all: readonly Seeking[]): Text {
  if (all.length === 0) {
    return {
      sv: 'Ingen ansökan som väntar saknar en part eller en sida.',
      en: 'No application that waits lacks a party or a side.',
    }
  }
  const first = numbered(
    all.length,
    'en',
    { sv: 'ansökan saknar en part eller en sida', en: 'application lacks a party or a side' },
    { sv: 'ansökningar saknar en part eller en sida', en: 'applications lack a party or a side' },
  )
  return sentences(first, stillOpen(all))
}

function stillOpen(all: readonly Seeking[]): Text {
  const open = all.filter(({ round }) => round !== null && round.state !== 'closed').length
  if (open === 0) {
    return { sv: 'ingen omgång är kvar att söka i', en: 'no round is left to apply in' }
  }
  if (all.length === 1) {
    return { sv: 'omgången har inte stängt än', en: 'the round has not closed yet' }
  }
  const word = number(open, 'en')
  return {
    sv: `för ${word.sv} av dem har omgången inte stängt än`,
    en: `for ${word.en} of them the round has not closed yet`,
  }
}

function figuresOf(all: readonly Seeking[], waiting: number): Readonly<Record<string, Figure>> {
  const lacking = (side: NeededSide) => all.filter(({ sides }) => sides.includes(side)).length
  return {
    seeking: all.length,
    drafts: all.filter(({ isDraft }) => isDraft).length,
    received: all.filter(({ isDraft }) => !isDraft).length,
    needs_party: all.filter(({ needsParty }) => needsParty).length,
    needs_municipality: lacking('municipalities'),
    needs_region: lacking('region'),
    waiting,
    ids: all.map(({ project }) => project.id),
  }
}

const whatLacks: Text = {
  sv: 'Räknas: utkast och ansökningar utan beslut med färre än två parter, eller där kommun eller region saknas, om medlen inte tillåter det.',
  en: 'Counted: drafts and applications without a decision that have fewer than two parties, or no municipality or region, unless the fund allows it.',
}

/** An item in minutes has no words for who is missing. */
const ideas: Text = {
  sv: 'Förslag i protokoll kan inte säga vilka parter de saknar: samverkan rapport förslag',
  en: 'Proposals in minutes cannot say which parties they lack: samverkan report proposals',
}
