import type { Archive } from '../../archive/archive.js'
import type { CadenceState } from '../../archive/forums/cadence.js'
import { spelled } from '../../format.js'
import { each, listed, type Text } from '../../text.js'
import { sentences } from '../said/counts.js'
import { forumName } from '../said/naming.js'
import type { CadenceRow } from './cadence-tables.js'

/** More than this is counted instead of listed. */
const mostTold = 6

const judged: ReadonlySet<CadenceState> = new Set(['met', 'on_track', 'at_risk', 'short'])

/** "Tre av fyra … har hållit eller planerat så många möten som är bestämt. För få: DST (2025)." */
export function cadenceAloud(rows: readonly CadenceRow[], archive: Archive): Text {
  const all = rows.filter(({ year }) => judged.has(year.state)).length
  const [short, risk, unrecorded, unknown] = (
    ['short', 'at_risk', 'unrecorded', 'unknown'] as const
  ).map((state) => named(rows, state, archive))
  const good = rows.filter(({ year }) => year.state === 'met' || year.state === 'on_track').length
  const [many, of] = [spelled(good), spelled(all)]
  const told = (names: Text | null | undefined, sv: string, en: string): Text | null =>
    names ? { sv: `${sv}: ${names.sv}`, en: `${en}: ${names.en}` } : null
  return sentences(
    all === 0
      ? {
          sv: 'Inget forum har både bestämt hur ofta det möts och protokoll här',
          en: 'No forum has both decided how often it meets and minutes here',
        }
      : all === 1
        ? {
            sv: `det enda som kan bedömas har ${good === 1 ? '' : 'inte '}hållit eller planerat så många möten som är bestämt`,
            en: `the only one that can be judged has ${good === 1 ? '' : 'not '}held or planned as many meetings as decided`,
          }
        : {
            sv: `${many.sv} av ${of.sv} som kan bedömas har hållit eller planerat så många möten som är bestämt`,
            en: `${many.en} of ${of.en} that can be judged have held or planned as many meetings as decided`,
          },
    told(short, 'för få', 'too few'),
    told(risk, 'i fara', 'at risk'),
    told(
      unrecorded,
      'protokoll saknas för dagar som avgör',
      'minutes are missing for days that decide',
    ),
    told(unknown, 'okänt, protokollen finns inte här', 'unknown, the minutes are not here'),
  )
}

/** "DST (2024 och 2025) och Sirius (2025)"; null where there are none. */
function named(rows: readonly CadenceRow[], state: CadenceState, archive: Archive): Text | null {
  const years = new Map<string, string[]>()
  for (const { forum, year } of rows) {
    if (year.state !== state) continue
    const list = years.get(forum)
    if (list) list.push(String(year.year))
    else years.set(forum, [String(year.year)])
  }
  if (years.size === 0) return null
  const names = [...years].map(([forum, which]) => {
    const [name, when] = [forumName(forum, archive), listed(which)]
    return each((lang) => `${name[lang]} (${when[lang]})`)
  })
  const left = names.length - mostTold
  if (left <= 0) return listed(names)
  return listed([...names.slice(0, mostTold), { sv: `${left} till`, en: `${left} more` }])
}
