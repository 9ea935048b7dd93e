import type { Text } from '../../../text.js'
import { linkedForums } from '../../said/routes.js'
import { everythingSaid, type Said } from '../../said/said.js'
import type { Carrying } from './carrying.js'
import { shortName } from './naming.js'
import type { Point, Section } from './section.js'
import { echoOf, isForAll, sourceOf, spokenDay } from './speaking.js'

/** More than this nobody reads. */
const most = 20

/** What forums around this one have decided since it last met. */
export function news(carrying: Carrying, from: (forum: string) => boolean = () => true): Section {
  const { archive, id, ours, since, date, lang, forum } = carrying
  const preparing = archive.findA('forum', forum.facts.preparation?.by)?.id
  const linked = new Set([...linkedForums(id, archive), ...(preparing ? [preparing] : [])])
  const said = everythingSaid(archive).filter(
    (one) =>
      (one.item.kind === 'decision' || one.item.kind === 'position') &&
      !one.draft &&
      one.on >= since &&
      one.on < date &&
      linked.has(one.forum) &&
      !one.meeting.forums.some((other) => ours.includes(other)) &&
      isForAll(one) &&
      from(one.forum),
  )
  const points = said.slice(0, most).map((one) => pointOf(one, carrying))
  const more = said.length - most
  const rest: Text = { sv: `och ${more} till.`, en: `and ${more} more.` }
  const heading: Text = { sv: 'För kännedom', en: 'For information' }
  return {
    key: 'news',
    heading: heading[lang],
    blocks:
      said.length === 0
        ? []
        : [
            {
              title: null,
              says: null,
              points: more > 0 ? [...points, { ref: null, line: rest[lang], offers: [] }] : points,
            },
          ],
    count: said.length,
    says:
      said.length === 1
        ? { sv: 'nyhet från andra forum', en: 'piece of news from other forums' }
        : { sv: 'nyheter från andra forum', en: 'news from other forums' },
    name: { sv: 'nyheter', en: 'news' },
    papers: [],
  }
}

/** "DST, 1 november: Budgeten fastställs (nosk-dst-2026-11-01#4.1)." */
function pointOf(said: Said, carrying: Carrying): Point {
  const words = echoOf(said, carrying).replace(/\.$/, '')
  const forum = shortName(carrying, said.forum)
  const source = sourceOf(said, carrying)
  const day = spokenDay(carrying, said.on, said.meeting.until)
  return { ref: null, line: `${forum}, ${day}: ${words} (${source}).`, offers: [] }
}
