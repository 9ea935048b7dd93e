// The forums and parties of a cluster, and who holds which seat.
import { lastYear } from './calendar.mjs'
import { capital } from './words.mjs'

const list = (items) => `[${items.join(', ')}]`

/** The side that has the chair in a year: they take turns. */
export const chairSide = (year) => (year % 2 === 0 ? 'region' : 'municipalities')

/** Who sits in a forum: rows of party and role; the first of the region can chair in its turn. */
export function members(cluster, { key, municipalities }) {
  const { region, parties } = cluster
  const each = (role, places = cluster.municipalities) => places.map((party) => ({ party, role }))
  const seats = {
    beredning: () => [...each('förtroendevald'), { party: region, role: 'förtroendevald' }],
    styrgrupp: () => [
      ...each('socialchef'),
      { party: region, role: 'områdeschef nära vård' },
      { party: region, role: 'hälso- och sjukvårdsdirektör' },
      { party: parties.psychiatry, role: 'verksamhetschef' },
    ],
    au: () => [
      { party: region, role: 'områdeschef nära vård' },
      ...each('socialchef', cluster.municipalities.slice(0, 2)),
      { party: region, role: 'utvecklingsstrateg' },
    ],
    lokal: () => [
      ...each('enhetschef socialtjänst', municipalities),
      ...each('chef elevhälsa', municipalities),
      { party: parties.care, role: 'vårdcentralschef' },
      { party: parties.psychiatry, role: 'enhetschef' },
    ],
  }
  return seats[key]()
}

export const secretary = ({ region }) => ({ party: region, role: 'utvecklingsledare' })

const seats = ({ region, parties }) => ({
  beredning: `
  - {id: kommun, role: förtroendevald, side: municipalities, one_per: municipality, mandate: decides, required: true}
  - {id: region, role: förtroendevald, party: ${region}, mandate: decides, required: true}`,
  styrgrupp: `
  - {id: kommun, role: socialchef, side: municipalities, one_per: municipality, mandate: decides, required: true}
  - {id: nara-vard, role: områdeschef nära vård, party: ${region}, mandate: decides, required: true}
  - {id: ledning, role: hälso- och sjukvårdsdirektör, party: ${region}, mandate: decides}
  - {id: psykiatri, role: verksamhetschef, party: ${parties.psychiatry}, mandate: decides}`,
  au: `
  - {id: nara-vard, role: områdeschef nära vård, party: ${region}, mandate: prepares, required: true}
  - {id: kommun, role: socialchef, side: municipalities, count: 2, mandate: prepares, required: true}
  - {id: strateg, role: utvecklingsstrateg, party: ${region}, mandate: prepares}`,
  lokal: `
  - {id: soc, role: enhetschef socialtjänst, side: municipalities, one_per: municipality, mandate: decides, required: true}
  - {id: elevhalsa, role: chef elevhälsa, side: municipalities, one_per: municipality, mandate: decides}
  - {id: primarvard, role: vårdcentralschef, party: ${parties.care}, mandate: decides, required: true}
  - {id: psykiatri, role: enhetschef, party: ${parties.psychiatry}, mandate: decides}`,
})

const levels = { beredning: 'county', styrgrupp: 'county', au: 'county', lokal: 'district' }
const approvals = {
  beredning: 'attestation',
  styrgrupp: 'next_meeting',
  au: 'none',
  lokal: 'next_meeting',
}

export function forumName({ county, field }, { key, place }) {
  const where = county.sv
  if (key === 'beredning') return `Politiska beredningen för ${field} i ${where}`
  if (key === 'styrgrupp') return `Styrgruppen för ${field} i ${where}`
  if (key === 'au') return `Arbetsutskottet för ${field} i ${where}`
  return `${capital(place)} samverkansgruppen för ${field} i ${where}`
}

/** forum.md */
export function forumText(cluster, forum, funds) {
  const { key, id, parent } = forum
  const { firstYear } = funds
  const name = forumName(cluster, forum)
  const from = `${firstYear}-01-01`
  const kind = { beredning: 'political', au: 'executive_committee' }[key] ?? 'officials'
  const scope = { styrgrupp: 'gemensamt arbete och medel', au: 'styrgruppens möten' }[key]
  const area = forum.municipalities ?? cluster.municipalities
  const terms = []
  for (let year = firstYear; year <= lastYear; year++) {
    terms.push(`{year: ${year}, side: ${chairSide(year)}}`)
  }
  const refersTo = {
    beredning: [cluster.steering],
    styrgrupp: [cluster.board, ...cluster.local],
    au: [cluster.steering],
    lokal: [cluster.steering],
  }[key]
  return `---
type: forum
id: ${id}
name: ${name}
level: ${levels[key]}
kind: ${kind}
started_on: ${from}
${parent ? `parent: ${parent.id}\n` : ''}area: ${list(area)}
purpose: ${capital(cluster.field)} ska hänga ihop för den enskilde, oavsett huvudman.
mandate:
  - {decides: ${key === 'au' ? 'prepares' : 'decides'}, scope: ${scope ?? 'gemensam inriktning och uppföljning'}, from: ${from}}
${key === 'styrgrupp' ? `  - {decides: decides, scope: fördela samverkansmedel, funds: ${list(funds.ids)}, from: ${from}}\n` : ''}sides: [municipalities, region]
${key === 'styrgrupp' ? `chair: {every_years: 1, terms: ${list(terms)}}\n` : ''}convener: {role: utvecklingsledare, party: ${cluster.region}}
seats:${seats(cluster)[key]}
cadence: {min_per_year: 4, default_start: "09:00", default_end: "12:00"}
${key === 'styrgrupp' ? `preparation: {by: ${cluster.bureau.id}, min_days_before: 10}\n` : ''}${key === 'styrgrupp' ? 'standing_items: [Föregående protokoll, Rapport från AU]\n' : ''}approval: ${approvals[key]}
refers_to: ${list(refersTo.map((other) => other.id))}
---

# ${name}

Gruppen möts fem gånger om året. Den följer det gemensamma arbetet, tar upp hinder
och för frågor vidare som den inte själv kan lösa.
`
}

/** The parties of a cluster that the register lacks, as paths and texts. */
export function partyTexts({ slug, county, field, region, parties }) {
  const unit = (id, name) =>
    `---\ntype: party\nid: ${id}\nname: ${name}\nkind: district_unit\nparent: ${region}\ncounty: "${county.code}"\nside: region\n---\n`
  const where = county.sv
  return [
    [parties.care, unit(parties.care, `Primärvården för ${field} i ${where}`)],
    [parties.psychiatry, unit(parties.psychiatry, `Psykiatrin för ${field} i ${where}`)],
    [
      parties.users,
      `---\ntype: party\nid: ${slug}-brukarrad\nname: Brukarrådet för ${field} i ${where}\nkind: civil_society\ncounty: "${county.code}"\nside: other\n---\n`,
    ],
  ].map(([id, text]) => ({ path: `parties/${id}.md`, text }))
}
