import { expect, test } from 'vitest'
import { agreementOn, agreementStateLabels } from '../../src/archive/agreements/state.js'
import { basisOf } from '../../src/archive/forums/basis.js'
import { onboardingPage } from '../../src/render/pages/onboarding-page.js'
import { plainStyle } from '../../src/render/style.js'
import { explaining } from '../../src/reports/explaining.js'
import { readingFor } from '../../src/reports/forums/onboarding.js'
import { saidArchive } from '../said-archive.js'
import { shown } from '../said-shown.js'

// What a forum rests on stands on its page, and in what a new member reads, as the report on
// agreements says it: notice that has been given runs for its months, and then is over.

const agreement = (id: string, title: string, more: object) =>
  [
    `agreements/${id}.md`,
    {
      facts: {
        type: 'agreement',
        id,
        title,
        kind: 'agreement',
        adopted: { on: '2020-01-01' },
        valid_from: '2020-01-01',
        ...more,
      },
      body: `# ${title}\n\n## Text\n\nOrden i ${id}.`,
    },
  ] as const

const consultation = { from: '2026-01-01', to: null }
const agreements = Object.fromEntries([
  agreement('tolk', 'Avtal om tolkar', { terminated_on: '2026-09-30', notice_months: 6 }),
  agreement('lokal', 'Avtal om lokaler', { terminated_on: '2026-02-28', notice_months: 6 }),
  agreement('skola', 'Avtal om skolan', { valid_to: '2025-12-31' }),
  agreement('vard', 'Avtal om vården', { review_by: '2026-06-30' }),
  agreement('ny', 'Avtal som kommer', { valid_from: '2027-01-01' }),
  agreement('remiss', 'Avtal på remiss', { adopted: undefined, consultation }),
])
const ids = ['tolk', 'lokal', 'skola', 'vard', 'ny', 'remiss', 'borta']

async function at(today: string) {
  const group = { id: 'grupp', name: 'Gruppen', more: { based_on: ids } }
  const archive = await saidArchive([group], [], today, agreements)
  const forum = archive.findA('forum', 'grupp')
  if (!forum) throw new Error('no forum')
  return { archive, forum }
}

test.each([
  ['2026-08-28', ['in_force', 'in_force', 'expired', 'to_review', 'adopted', 'consultation', null]],
  [
    '2026-11-22',
    ['in_force', 'terminated', 'expired', 'to_review', 'adopted', 'consultation', null],
  ],
  [
    '2027-03-31',
    ['terminated', 'terminated', 'expired', 'to_review', 'in_force', 'consultation', null],
  ],
])('how they stand on %s', async (day, states) => {
  const { archive, forum } = await at(day)
  expect(basisOf(forum, archive).map(({ found }) => found?.state ?? null)).toEqual(states)
})

test('the page says how long one under notice holds, and which is over', async () => {
  const { archive, forum } = await at('2026-11-22')
  const text = shown(explaining(forum, archive))
  const page = text.slice(text.indexOf('Vilar på')).replace(/\s+/g, ' ')
  expect(page).toContain('Avtal om tolkar gäller Överenskommelse, från 1 jan 2020')
  expect(page).toContain('till 30 mar 2027, uppsagd 30 sep 2026')
  expect(page).toContain('Avtal om lokaler uppsagd Överenskommelse, från 1 jan 2020')
  expect(page).toContain('till 28 aug 2026, uppsagd 28 feb 2026')
  for (const { found } of basisOf(forum, archive)) {
    if (!found) continue
    const { title } = found.agreement.facts
    const state = agreementStateLabels[agreementOn(found.agreement, archive).state].sv
    expect(page).toContain(`${title} ${state}`)
  }
  expect(page).toContain('borta finns inte i arkivet')
})

test('a new member reads what holds and what has ended, with how it stands, and no draft', async () => {
  const { archive, forum } = await at('2026-11-22')
  const page = onboardingPage(
    {
      view: explaining(forum, archive, true),
      reading: readingFor(forum, archive),
      texts: new Map(),
      archive,
    },
    {
      lang: 'sv',
      style: plainStyle,
      asOf: archive.today,
      revision: null,
      dirty: null,
      tool: 'samverkan',
      width: 80,
    },
  )
  expect(page).toMatch(/### Avtal om tolkar\n\n.*till 30 mar 2027, uppsagd 30 sep 2026 \(gäller\)/)
  expect(page).toMatch(/### Avtal om lokaler\n\n.*till 28 aug 2026.* \(uppsagd\)/)
  expect(page).toMatch(/### Avtal om skolan\n\n.*till 31 dec 2025 \(har gått ut\)/)
  expect(page).not.toContain('### Avtal på remiss')
  expect(page).toMatch(/inte är antaget: remiss/)
  expect(page).toMatch(/finns inte i arkivet: borta/)
})
