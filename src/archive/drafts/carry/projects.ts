import { monthsBetween } from '../../../dates.js'
import { kronor, longDay } from '../../../format.js'
import type { Text } from '../../../text.js'
import { valueLabel } from '../../describe.js'
import type { Document } from '../../document.js'
import { type LateFollowUp, lateFollowUps } from '../../late-follow-ups.js'
import { type Life, lifeOf } from '../../projects.js'
import type { Carrying } from './carrying.js'
import { yes } from './deciding.js'
import { shortName } from './naming.js'
import { offered } from './offers.js'
import { plainWords } from './plain-words.js'
import type { Block, Point, Section } from './section.js'
import { spokenDay } from './speaking.js'

/** For those who own money to apply for: what waits for a decision, and whom nobody has asked. */
export function projects(carrying: Carrying): Section | null {
  const { archive, lang, ours } = carrying
  const own = archive
    .of('fund')
    .filter(({ facts }) => ours.includes(archive.findA('forum', facts.owner_forum)?.id ?? ''))
    .map(({ id }) => id)
  if (own.length === 0) return null
  const isOwn = ({ facts }: Document<'application'>) =>
    own.includes(archive.findA('fund', facts.fund)?.id ?? '')
  const applied = archive
    .of('application')
    .filter((document) => document.id !== null && isOwn(document) && isOpen(document))
    .map((document) => lifeOf(document, archive.today))
    .filter(({ state }) => state === 'undecided')
  const late = [...lateFollowUps(archive).values()].filter(({ life }) => isOwn(life.document))
  const blocks = [
    ...applied.map((life) => applicationBlock(life, carrying)),
    ...(late.length === 0 ? [] : [lateBlock(late, carrying)]),
  ]
  const heading: Text = { sv: 'Ansökningar och projekt', en: 'Applications and projects' }
  return {
    key: 'projects',
    heading: heading[lang],
    blocks,
    count: applied.length + late.length,
    says: {
      sv: `projekt: ${applied.length} att besluta, ${late.length} att följa upp`,
      en: `projects: ${applied.length} to decide, ${late.length} to follow up`,
    },
    name: { sv: 'projekt', en: 'projects' },
    papers: [],
  }
}

const isOpen = ({ facts }: Document<'application'>) => (facts.access ?? 'public') === 'public'

function applicationBlock({ document, history }: Life, carrying: Carrying): Block {
  const { lang } = carrying
  const id = document.id as string
  const { applicant, amount_applied: amount, title: named } = document.facts
  const title = plainWords(named ?? id)
  const last = history.at(-1)
  const state = valueLabel('application', ['history', 0, 'status'], last?.status ?? '')
  const day = spokenDay(carrying, last?.on ?? '')
  const who = applicant === undefined ? '' : shortName(carrying, applicant)
  const asks = typeof amount === 'number' ? kronor(amount)[lang] : null
  const says: Text = {
    sv: `Ansökan ${id} från ${who}${asks === null ? '' : `, sökt ${asks}`}. Läge: ${state.sv} ${day}.`,
    en: `Application ${id} from ${who}${asks === null ? '' : `, ${asks} applied for`}. State: ${state.en}, ${day}.`,
  }
  const granted: Text = { sv: `${title} får … kronor.`, en: `${title} receives SEK ….` }
  const declined: Text = {
    sv: `Ansökan ${id} (${title}) avslås.`,
    en: `Application ${id} (${title}) is declined.`,
  }
  const offers = [
    offered(
      { label: { kind: 'decision', result: null }, text: granted[lang], clauses: [['grants', id]] },
      lang,
    ),
    offered({ label: yes(carrying), text: declined[lang] }, lang),
  ]
  return {
    title,
    says: says[lang],
    points: [{ ref: id, line: `${title}. ${says[lang]} (${id})`, offers }],
  }
}

function lateBlock(late: readonly LateFollowUp[], carrying: Carrying): Block {
  const { lang, archive } = carrying
  const title: Text = { sv: 'Projekt att följa upp', en: 'Projects to follow up' }
  const says: Text = {
    sv: 'Svaren läggs till med `samverkan ny uppföljning`.',
    en: 'Answers are added with `samverkan new follow-up`.',
  }
  const points = late.map(({ life, since, isAsked, due }): Point => {
    const name = plainWords(archive.name(life.id)[lang])
    const day = longDay(since)
    const months = monthsBetween(due, carrying.date)
    const asked: Text = isAsked
      ? { sv: `senast uppföljt ${day.sv}`, en: `last followed up on ${day.en}` }
      : {
          sv: `aldrig uppföljt sedan medlen tog slut ${day.sv}`,
          en: `not followed up since the money ended on ${day.en}`,
        }
    const overdue: Text =
      months < 1
        ? { sv: '', en: '' }
        : { sv: `, försenat ${months} mån`, en: `, ${months} months late` }
    return { ref: null, line: `${name}: ${asked[lang]}${overdue[lang]} (${life.id}).`, offers: [] }
  })
  return { title: title[lang], says: says[lang], points }
}
