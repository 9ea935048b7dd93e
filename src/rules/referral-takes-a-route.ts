import type { Archive } from '../archive/archive.js'
import { perArchive } from '../archive/per-archive.js'
import { routesFrom } from '../archive/said/routes.js'
import { saidIn } from '../archive/said/said.js'
import { holdersOf } from '../archive/said/succession.js'
import { whoIs } from '../archive/said/who.js'
import { either, same, type Text } from '../text.js'
import { forum, minutes } from './example-minutes.js'
import type { Rule } from './rule.js'

export const rule: Rule<'minutes'> = {
  name: 'referral-takes-a-route',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'En fråga lyfts till ett forum dit den får gå: ett som `refers_to` räknar upp, annars närmast ovanför eller under.',
    en: 'A question is referred to a forum it may go to: one that `refers_to` lists, else the one right above or below.',
  },
  rationale: {
    sv: 'En fråga som hoppar över en nivå kommer bort för den som borde ha svarat.',
    en: 'A question that skips a level is lost to those who should have answered.',
  },
  on: ['minutes'],
  says: ['referral'],

  *check({ path }, archive) {
    for (const said of saidIn(archive, path)) {
      const { target, kind } = said.item
      if (kind !== 'referral' || target === null) continue
      const to = whoIs({ ...target, role: null }, archive)
      if (to.is !== 'forum' || to.id === null) continue
      const id = to.id
      if (said.meeting.forums.some((from) => mayGo(from, id, archive))) continue
      const listed = archive.findA('forum', said.forum)?.facts.refers_to !== undefined
      // Bodies outside the archive are above and below nobody.
      if (!listed && archive.findA('forum', id)?.facts.external === true) continue
      const routes = routesOf(said.forum, archive)
      const [name, own] = [archive.name(id), archive.name(said.forum)]
      const wanted = either(routes.map((one) => withName(one, archive)))
      yield {
        at: target.place,
        // Somebody has decided where questions may go.
        ...(listed ? { severity: 'error' as const } : {}),
        message:
          routes.length === 0
            ? {
                sv: `${own.sv} har inget forum att lyfta frågor till, men den här lyfts till ${name.sv}`,
                en: `${own.en} has no forum to refer questions to, but this one is referred to ${name.en}`,
              }
            : {
                sv: `${own.sv} lyfter inte frågor till ${name.sv}; härifrån går frågor till ${wanted.sv}`,
                en: `${own.en} does not refer questions to ${name.en}; from here questions go to ${wanted.en}`,
              },
        hint: {
          sv: `Får frågor gå dit: lägg till \`${id}\` i \`refers_to\` hos ${own.sv}.`,
          en: `If questions may go there: add \`${id}\` to \`refers_to\` of ${own.en}.`,
        },
      }
    }
  },

  examples: [
    {
      files: {
        ...forums(),
        'forums/sirius/minutes/2026-02-03.md': minutes(
          '**5.1 Lyfts till dst:** Hur?\n\n**5.2 Lyfts till region-12:** Hur?',
          { forum: 'sirius' },
        ),
        'forums/dst/minutes/2026-02-03.md': minutes('**5.1 Lyfts till RSS:** Hur?'),
      },
      says: [],
    },
    {
      files: {
        ...forums(),
        'forums/sirius/minutes/2026-02-03.md': minutes('**5.1 Lyfts till RSS:** Hur?', {
          forum: 'sirius',
        }),
        'forums/dst/minutes/2026-02-03.md': minutes('**5.1 Lyfts till Sirius:** Hur?'),
      },
      says: [
        'forums/dst/minutes/2026-02-03.md:11:18 DST lyfter inte frågor till Sirius; härifrån går frågor till RSS (rss)',
        'forums/sirius/minutes/2026-02-03.md:11:18 Sirius lyfter inte frågor till RSS; härifrån går frågor till DST (dst)',
      ],
    },
  ],
}

const known = perArchive(() => new Map<string, readonly string[]>())

/** The routes of a forum, found once. */
function routesOf(forum: string, archive: Archive): readonly string[] {
  const made = known(archive)
  const routes = made.get(forum) ?? routesFrom(forum, archive)
  made.set(forum, routes)
  return routes
}

/** Whether a question may go there: to one of the routes, or to what has taken over from it. */
function mayGo(from: string, to: string, archive: Archive): boolean {
  const routes = routesOf(from, archive)
  if (routes.includes(to)) return true
  if (routes.some((route) => holdersOf(route, archive).includes(to))) return true
  return holdersOf(to, archive).some((holder) => holder !== to && routes.includes(holder))
}

const withName = (id: string, archive: Archive): Text => {
  const name = archive.name(id)
  return name.sv === id ? same(id) : { sv: `${name.sv} (${id})`, en: `${name.en} (${id})` }
}

function forums(): Readonly<Record<string, string>> {
  return {
    'forums/dst/forum.md': forum('dst', 'DST', 'refers_to: [rss]'),
    'forums/rss/forum.md': forum('rss', 'RSS'),
    'forums/sirius/forum.md': forum('sirius', 'Sirius', 'parent: dst'),
  }
}
