import { percent, percents } from '../../format.js'
import { each, join, listed, same, type Text } from '../../text.js'
import { sumWords } from '../sum-words.js'
import type { Curve, Facts, Prose, Table } from '../view.js'
import type { Counted } from './counted.js'
import { ofKnown } from './groups.js'
import { fewestKnown, moneyOf, moneyShare, type Survival, sharesOf } from './survival.js'

/** Granted kronor by how it went. */
export function moneyFacts(survival: Survival): Facts {
  const { inState, shares } = survival
  const facts = [
    { label: { sv: 'Lever kvar', en: 'Alive' }, value: sumOf(inState.alive) },
    { label: { sv: 'Upphört', en: 'Ceased' }, value: sumOf(inState.ceased) },
  ]
  if (inState.new_project.length > 0) {
    facts.push({
      label: { sv: 'Nya medel', en: 'New money' },
      value: sumOf(inState.new_project),
    })
  }
  facts.push({ label: { sv: 'Okänt', en: 'Unknown' }, value: sumOf(inState.unknown) })
  const share = moneyShare(survival)
  if (share !== null && shares.n >= fewestKnown) {
    facts.push({
      label: { sv: 'Andel kvar av kända', en: 'Share alive of known' },
      value: percent(share),
    })
  }
  return {
    kind: 'facts',
    heading: { sv: 'Pengar, beviljade kronor', en: 'Money granted' },
    facts,
  }
}

/** "1 825 000 kr", with what it leaves out: "+ 2 okända belopp". */
export function sumOf(projects: readonly Counted[]): Text {
  const { sum, unknown } = moneyOf(projects)
  return sumWords({ known: sum, unknown })
}

/** Whether projects with several parties live on more often; counts, no test of it. */
export function jointTable({ granted, strict }: Survival): Table {
  const row = (name: Text, projects: readonly Counted[]) => {
    const shares = sharesOf(projects, strict)
    return {
      name,
      words: ofKnown(shares),
      counted_alive: shares.k,
      known: shares.n,
      share: shares.share,
      unknown: projects.filter(({ state }) => state === 'unknown').length,
    }
  }
  return {
    kind: 'table',
    name: 'collaboration',
    heading: { sv: 'Samverkan', en: 'Collaboration' },
    columns: [
      { key: 'name', label: { sv: 'Samverkan', en: 'Collaboration' }, type: 'text' },
      {
        key: 'words',
        label: { sv: 'lever kvar av kända', en: 'alive of known' },
        type: 'text',
        people: true,
      },
      {
        key: 'counted_alive',
        label: { sv: 'räknas som kvar', en: 'counted alive' },
        type: 'integer',
        machine: true,
      },
      { key: 'known', label: { sv: 'kända', en: 'known' }, type: 'integer', machine: true },
      { key: 'share', label: { sv: 'andel', en: 'share' }, type: 'share', machine: true },
      { key: 'unknown', label: { sv: 'okänt', en: 'unknown' }, type: 'integer' },
    ],
    rows: [
      row(
        { sv: 'Flera parter', en: 'Several parties' },
        granted.filter(({ joint }) => joint),
      ),
      row(
        { sv: 'En part', en: 'One party' },
        granted.filter(({ joint }) => !joint),
      ),
    ],
  }
}

const curveHeading: Text = {
  sv: 'Andel som lever kvar, månader efter att projektmedlen tog slut',
  en: 'Share still alive, months after the project money ended',
}

/** The share over time as far as enough projects are left to follow; a sentence when none is. */
export function curveOf(survival: Survival): Curve | Prose {
  const { steps, observations, estimates, reliableUntil } = survival
  if (reliableUntil === null) {
    return {
      kind: 'prose',
      heading: curveHeading,
      paragraphs: [
        {
          sv: `För få projekt för en kurva: ${observations.length} har följts upp, minst ${fewestKnown} behövs.`,
          en: `Too few projects for a curve: ${observations.length} have been followed up, ${fewestKnown} are needed.`,
        },
      ],
    }
  }
  const end = Math.max(36, Math.ceil(reliableUntil / 12) * 12)
  const everyone = observations.length
  // The first three years, and then every fifth: more would not be read.
  const told = estimates.filter(({ months }) => months <= 36 || months % 60 === 0)
  return {
    kind: 'curve',
    name: 'survival',
    heading: curveHeading,
    unit: { sv: 'mån', en: 'months' },
    steps: steps
      .filter(({ months }) => months <= reliableUntil)
      .map(({ months, survival: share, low, high, atRisk }) => ({
        at: months,
        share,
        low,
        high,
        atRisk,
      })),
    reliableUntil:
      observations.filter(({ months }) => months >= end).length >= fewestKnown
        ? null
        : reliableUntil,
    end,
    following: Array.from({ length: Math.floor(end / 6) + 1 }, (_, half) => ({
      at: half * 6,
      count: observations.filter(({ months }) => months >= half * 6).length,
    })),
    captions: [leftCaption(told, everyone), estimateCaption(told), ...newMoneyCaption(survival)],
  }
}

function leftCaption(estimates: Survival['estimates'], everyone: number): Text {
  const parts = estimates.map(({ months, atRisk }, index) => ({
    sv: `${atRisk} ${index === 0 ? `vid ${months} mån` : `vid ${months}`}`,
    en: `${atRisk} ${index === 0 ? `at ${months} months` : `at ${months}`}`,
  }))
  const start = {
    sv: `Kvar att följa: ${everyone} från början`,
    en: `Left to follow: ${everyone} at the start`,
  }
  return join([start, ...parts], ' · ')
}

/** Why the curve can stand higher than the share: going on with new money is no end. */
function newMoneyCaption({ inState }: Survival): readonly Text[] {
  if (inState.new_project.length === 0) return []
  return [
    {
      sv: 'De som lever vidare på nya medel räknas inte som upphörda i kurvan.',
      en: 'Those that go on with new money do not count as ceased in the curve.',
    },
  ]
}

function estimateCaption(estimates: Survival['estimates']): Text {
  const few = listed(
    estimates.filter(({ share }) => share === null).map(({ months }) => `${months}`),
  )
  const sure = estimates.filter(({ share }) => share !== null)
  if (sure.length === 0) {
    return {
      sv: `Uppskattat: för få projekt att följa efter ${few.sv} mån.`,
      en: `Estimated: too few projects to follow after ${few.en} months.`,
    }
  }
  const parts = sure.map(({ months, share, low, high }): Text => {
    const part = percent(share ?? 0)
    const range =
      low === null || high === null ? same('') : each((lang) => ` (${percents(low, high)[lang]})`)
    return {
      sv: `${part.sv} efter ${months} mån${range.sv}`,
      en: `${part.en} after ${months} months${range.en}`,
    }
  })
  if (few.sv !== '') {
    parts.push({
      sv: `för få projekt efter ${few.sv} mån`,
      en: `too few projects after ${few.en} months`,
    })
  }
  const start: Text = { sv: 'Uppskattat: ', en: 'Estimated: ' }
  return join([start, join(parts, ', '), same('.')])
}
