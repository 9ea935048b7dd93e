import { describe, expect, test } from 'vitest'
import { renderers } from '../../src/render/diagnostics/index.js'
import { gitScene, run, runHere } from './harness.js'
import { hostileFiles, hostileLists, naughty, orders } from './hostile-archive.js'

const types = ['party', 'forum', 'minutes', 'agreement', 'fund', 'application', 'plan']
const reports = [
  'anchoring',
  'assignments',
  'decisions',
  'digest --forum hem --since 2026-01-01',
  'history',
  'projects',
  'projects --survived',
  'proposals',
  'questions',
  'referrals',
  'topics',
]
const forms = ['text', 'markdown', 'csv', 'json']

describe.each([
  ['orders', hostileFiles(orders)],
  ['naughty strings', hostileLists(naughty)],
])('an archive of %s', (_, files) => {
  const at = gitScene(files)
  const calls = [
    ...renderers.map(({ name }) => `validate --format ${name}`),
    ...types.flatMap((type) => forms.map((form) => `list ${type} --format ${form}`)),
    ...reports.flatMap((report) => forms.map((form) => `report ${report} --format ${form}`)),
    'verify',
    'validate --base HEAD',
    'show f1',
    'show projekt-1',
    'show avtal-3',
    'show hem-2026-02-02',
    'show hem-plan-2026',
    'show medel-2',
    'show p3',
    'ci codeowners --dry-run',
    'ci github --dry-run',
    'new minutes --forum hem --date 2026-11-22 --dry-run',
    'new agenda --forum hem --date 2026-11-22 --dry-run',
    'format --check',
    'circulate hem-2026-02-02 --dry-run',
    'move hem --to hemmet --dry-run',
    'explain hem',
    'complete -- show f',
    'complete -- list fund --fund ',
    'submit --dry-run',
    'log hem-2026-02-02',
    'log projekt-6',
    'trace hem-2026-02-02#3.1',
  ]
  test.each(calls)('%s', async (call) => {
    const { stdout, stderr, code } = await runHere(at, call.split(' '))
    console.log('##', call, code, stdout.length, JSON.stringify(stderr.slice(0, 200)))
  })
})
