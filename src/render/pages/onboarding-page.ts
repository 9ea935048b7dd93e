import { agreementStateLabels } from '../../archive/agreements/state.js'
import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { readFrontMatter } from '../../archive/frontmatter.js'
import { correctedBody } from '../../archive/said/corrected-body.js'
import { longDays, shortDay } from '../../format.js'
import { correctionsTold, presentIn, type Reading } from '../../reports/forums/onboarding.js'
import { whatHolds } from '../../reports/forums/page-meetings.js'
import { planLines } from '../../reports/forums/plan-lines.js'
import { postWords } from '../../reports/forums/words.js'
import type { View } from '../../reports/view.js'
import { capital, each, type Lang, type Text } from '../../text.js'
import { markdown } from '../escape.js'
import type { Frame } from '../view/frame.js'
import { renderer } from '../view/markdown.js'
import { partOf } from './body.js'

/** What the document is made of: the page about the forum, what to read, and the texts by path. */
export interface Onboarding {
  readonly view: View
  readonly reading: Reading
  readonly texts: ReadonlyMap<string, string>
  readonly archive: Archive
}

/**
 * Everything somebody new in a forum should read, as one Markdown document: the page about it, its
 * agreements, its plan and its last minutes, with corrections laid over them.
 */
export function onboardingPage(given: Onboarding, frame: Frame): string {
  const { reading, archive } = given
  const { lang } = frame
  const say = (text: Text) => markdown(text[lang])
  const page = renderer.render(given.view, frame).trimEnd()
  const parts = [
    page,
    ...section(
      words.agreements,
      reading.agreements,
      (one) => agreementPart(one, given, lang),
      lang,
    ),
    ...section(
      words.plan,
      reading.plan === null ? [] : [reading.plan],
      (one) => planPart(one, archive, lang),
      lang,
    ),
    ...section(words.minutes, reading.minutes, (one) => minutesPart(one, given, lang), lang),
    `## ${words.about[lang]}`,
    [...reading.leftOut, words.links].map((note) => `- ${say(note)}`).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

const words = {
  agreements: { sv: 'Överenskommelser och styrdokument', en: 'Agreements and steering documents' },
  plan: { sv: 'Planen', en: 'The plan' },
  minutes: { sv: 'De senaste protokollen', en: 'The latest minutes' },
  about: { sv: 'Om dokumentet', en: 'About this document' },
  links: {
    sv: 'Länkar till filer räknas från arkivets mapp. Utkast är inte med. Rättelser är inskrivna och märkta.',
    en: 'Links to files are counted from the folder of the archive. Drafts are left out. Corrections are written in and marked.',
  },
} satisfies Record<string, Text>

function section<D>(
  heading: Text,
  documents: readonly D[],
  part: (document: D) => readonly string[],
  lang: Lang,
): readonly string[] {
  return documents.length === 0 ? [] : [`## ${heading[lang]}`, ...documents.flatMap(part)]
}

function agreementPart(
  { agreement, state }: Reading['agreements'][number],
  { archive, texts }: Onboarding,
  lang: Lang,
): readonly string[] {
  const facts = whatHolds(agreement, archive)
  const body = bodyOf(agreement, texts, (text, start) => text.slice(start))
  return [
    `### ${markdown(archive.name(agreement.id ?? '')[lang])}`,
    markdown(`${facts[lang]} (${agreementStateLabels[state][lang]})`),
    ...(body === '' ? [] : [body]),
  ]
}

function planPart(document: Document<'plan'>, archive: Archive, lang: Lang): readonly string[] {
  const goals = planLines(document, archive).map(({ goal, activities }) =>
    [
      `- **${markdown(goal[lang])}**`,
      ...activities.map((one) => `  - ${markdown(one[lang])}`),
    ].join('\n'),
  )
  const name = capital(archive.name(document.id ?? ''))
  return [`### ${markdown(name[lang])}`, ...(goals.length > 0 ? [goals.join('\n')] : [])]
}

function minutesPart(
  document: Document<'minutes'>,
  { archive, texts }: Onboarding,
  lang: Lang,
): readonly string[] {
  const { facts } = document
  const corrections = correctionsTold(document, archive.today)
  const body = bodyOf(document, texts, (text, start) => {
    const mark = ({ on }: { readonly on: string }) =>
      ` (${{ sv: 'rättat', en: 'corrected' }[lang]} ${shortDay(on)[lang]})`
    return correctedBody(text, start, document, archive.today, mark).text
  })
  const lines: (readonly [Text, Text | null])[] = [
    [
      { sv: 'Id', en: 'Id' },
      { sv: document.id ?? '', en: document.id ?? '' },
    ],
    [{ sv: 'Ordförande', en: 'Chair' }, who(facts.chair, archive)],
    [{ sv: 'Sekreterare', en: 'Secretary' }, who(facts.secretary ?? facts.note_taker, archive)],
    [{ sv: 'Närvarande', en: 'Present' }, presentIn(document, archive)],
  ]
  const told = corrections.map(({ on, item, words: what }) => {
    const day = shortDay(on)
    return each((one) => `${item === '' ? '' : `${item}: `}${what[one]} (${day[one]})`)
  })
  const heading = longDays(facts.date ?? '', facts.end_date)
  return [
    `### ${markdown(archive.name(facts.forum ?? '')[lang])}, ${markdown(heading[lang])}`,
    lines
      .flatMap(([label, value]) =>
        value === null ? [] : [`- ${label[lang]}: ${markdown(value[lang])}`],
      )
      .join('\n'),
    ...(body === '' ? [] : [body]),
    ...(told.length === 0
      ? []
      : [
          `**${{ sv: 'Rättelser', en: 'Corrections' }[lang]}**`,
          told.map((one) => `- ${markdown(one[lang])}`).join('\n'),
        ]),
  ]
}

const who = (
  post:
    | { readonly role?: string | undefined; readonly party?: string | undefined }
    | null
    | undefined,
  archive: Archive,
): Text | null => (post ? postWords(post.role, post.party, archive) : null)

/** The body of a document as a part of this one; empty where its file cannot be read. */
function bodyOf(
  document: Document,
  texts: ReadonlyMap<string, string>,
  cut: (text: string, bodyStart: number) => string,
): string {
  const text = texts.get(document.path)
  if (text === undefined) return ''
  const links = new Set(document.links.map(({ target }) => target))
  const folder = document.path.split('/').slice(0, -1).join('/')
  const body = cut(text, readFrontMatter(text).bodyStart)
  return partOf(body, { folder, links, deeper: 2 })
}
