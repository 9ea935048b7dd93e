import type { Archive } from '../archive/archive.js'
import { holdsOn, mandatesOf } from '../archive/forums/mandates.js'
import { type Said, saidIn } from '../archive/said/said.js'
import { longDay } from '../format.js'
import { idsIn } from './both-ends.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'grant-is-within-mandate',
  severity: 'error',
  floor: 'warning',
  imported: 'warning',
  description: {
    sv: 'Projektmedel beviljas av ett forum som hade mandat för just de medlen den dagen.',
    en: 'Money of a fund is granted by a forum that had the mandate for that fund on that day.',
  },
  rationale: {
    sv: 'Den som beviljar pengar utan mandat ger bort någon annans.',
    en: "Who grants money without a mandate gives away somebody else's.",
  },
  on: ['minutes'],
  says: ['grants'],

  *check({ path }, archive) {
    for (const said of saidIn(archive, path)) {
      for (const { value, place } of idsIn(said, 'grants')) {
        const fund = archive.findA('fund', archive.findA('application', value)?.facts.fund)
        if (!fund || fund.id === null || mayGrant(said, fund.id, archive)) continue
        const [name, money, day] = [
          archive.name(said.forum),
          archive.name(fund.id),
          longDay(said.on),
        ]
        const owner = fund.facts.owner_forum
        const owned = owner === undefined ? null : archive.name(owner)
        yield {
          at: place,
          message: {
            sv: `${name.sv} hade inget mandat för ${money.sv} (${fund.id}) ${day.sv}; beslutet måste fattas av ett forum med mandat`,
            en: `${name.en} had no mandate for ${money.en} (${fund.id}) on ${day.en}; a forum with a mandate must decide`,
          },
          hint: {
            sv: `Skriv \`**Förslag:**\` i stället${owned ? `, till ${owned.sv} som äger medlen` : ''}. Har forumet mandat: skriv in medlen under \`funds\` i \`mandate\`, med första dag.`,
            en: `Write \`**Proposal:**\` instead${owned ? `, to ${owned.en} who owns the fund` : ''}. If the forum has a mandate: write the fund under \`funds\` in \`mandate\`, with its first day.`,
          },
        }
      }
    }
  },

  examples: [
    {
      files: {
        ...applied(),
        'forums/dst/forum.md': forum(
          'dst',
          'DST',
          'mandate: [{decides: decides, funds: [nosk-2026], from: 2026-02-03}]',
        ),
        'forums/dst/minutes/2026-02-03.md': minutes('**Beslut:** Ja. Beviljar: nosk-01.'),
      },
      says: [],
    },
    {
      files: {
        ...applied(),
        'forums/dst/forum.md': forum(
          'dst',
          'DST',
          'mandate: [{decides: decides, funds: [nosk-2026], from: 2026-02-04}]',
        ),
        'forums/dst/minutes/2026-02-03.md': minutes('**Beslut:** Ja. Beviljar: nosk-01.'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:27 DST hade inget mandat för Delregionala medel (nosk-2026) 3 februari 2026; beslutet måste fattas av ett forum med mandat',
      ],
    },
  ],
}

/** The owner may by a mandate for nothing in particular, or while nothing is written of it. */
function mayGrant({ meeting, on }: Said, fund: string, archive: Archive): boolean {
  const owner = archive.findA('fund', fund)?.facts.owner_forum
  const owns = (forum: string) => owner !== undefined && archive.findA('forum', owner)?.id === forum
  return meeting.forums.some((forum) => {
    const mandates = mandatesOf(forum, archive)
    if (mandates === null) return owner === undefined || owns(forum)
    return mandates.some(
      (mandate) =>
        mandate.decides === 'decides' &&
        holdsOn(mandate, on) &&
        (mandate.funds.includes(fund) || (mandate.funds.length === 0 && owns(forum))),
    )
  })
}

function applied(): Readonly<Record<string, string>> {
  const fund = '---\ntype: fund\nid: nosk-2026\nname: Delregionala medel\nowner_forum: dst\n---\n'
  const application = '---\ntype: application\nid: nosk-01\nfund: nosk-2026\n---\n'
  return { 'funds/nosk-2026.md': fund, 'applications/nosk-2026/nosk-01.md': application }
}
