import type { Lang } from '../../text.js'
import { valueLabel } from '../describe.js'
import { slug } from '../slug.js'
import { inlineYaml } from '../yaml-write.js'
import { withComments } from './template.js'

/** What a forum may do, as somebody says it. */
export interface MandateAnswer {
  readonly decides: string
  readonly scope: string | undefined
  readonly from: string | undefined
}

/** A role in a forum, and whose it is: of a side, one for each municipality, or of a party. */
export interface SeatAnswer {
  readonly role: string
  readonly party?: string
  readonly side?: string
}

/** The mandate as lines of front matter; an example to fill in where there is none. */
export function mandateLines(mandate: MandateAnswer | undefined, lang: Lang): readonly string[] {
  const words = ['decides', 'prepares', 'advises', 'none', 'unclear'].map((value) => {
    const label = valueLabel('forum', ['mandate', 0, 'decides'], value)[lang]
    return label === value ? value : `${value} = ${label}`
  })
  const head = (code: string) => `${code.padEnd(30)} # ${words.join(', ')}`
  if (!mandate) {
    return [head('# mandate:'), '#   - {decides: prepares, scope: …, from: 2026-01-01}']
  }
  const { decides, scope = '…', from } = mandate
  return [head('mandate:'), `  - ${inlineYaml({ decides, scope, ...(from ? { from } : {}) })}`]
}

/** The seats as lines of front matter; examples to fill in where there are none. */
export function seatLines(
  seats: readonly SeatAnswer[],
  names: (party: string) => string,
  lang: Lang,
): readonly string[] {
  const hint = {
    sv: 'en rad för varje roll; one_per: municipality ger en per kommun, count: så många',
    en: 'a line for each role; one_per: municipality gives one for each, count: so many',
  }[lang]
  const head = (code: string) => `${code.padEnd(30)} # ${hint}`
  if (seats.length === 0) return [head('# seats:'), ...examples[lang]]
  const ids: string[] = []
  const rows = seats.map(({ role, party, side }): [string, string] => {
    const made = slug(role) || 'plats'
    const id = ids.includes(made) ? `${made}-${ids.length + 1}` : made
    ids.push(id)
    const of = party === undefined ? { side, one_per: 'municipality' } : { party }
    const whose = party === undefined && side !== 'municipalities' ? { side } : of
    const code = `  - ${inlineYaml({ id, role, ...whose, required: true })}`
    const label = side === undefined ? '' : valueLabel('forum', ['sides', 0], side)[lang]
    return [code, party === undefined ? label : names(party)]
  })
  return [head('seats:'), ...withComments(rows)]
}

const examples: Readonly<Record<Lang, readonly string[]>> = {
  sv: [
    '#   - {id: soc, role: socialchef, side: municipalities, one_per: municipality, required: true}',
    '#   - {id: psykiatri, role: områdeschef psykiatri, party: region-18}',
  ],
  en: [
    '#   - {id: soc, role: head of social services, side: municipalities, one_per: municipality, required: true}',
    '#   - {id: psychiatry, role: head of psychiatry, party: region-18}',
  ],
}
