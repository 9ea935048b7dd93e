import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { azureSteps, githubSteps, gitlabSteps, type Job, proposed, run } from './ci-runner.js'
import { samverkan } from './cli/run.js'
import type { Literals } from './gitdir.js'
import { gitdir, runner } from './gitdir.js'

// Every recipe of docs/ci.md is run here: its own shell steps, on a real clone, for a change that is
// good and for one that is not.

const archive = (prefix: string): Literals => ({
  [`${prefix}samverkan.yaml`]: 'format: 1\nname: Prov\nlanguage: sv\n',
  [`${prefix}funds/medel.md`]: '---\ntype: fund\nid: medel\nname: Medel 2026\nyear: 2026\n---\n',
})
const fund = (prefix: string, rest: string): Literals => ({
  [`${prefix}funds/nya.md`]: `---\ntype: fund\nid: nya\nname: Nya medel\n${rest}---\n`,
})
const good = (prefix = ''): Literals => fund(prefix, 'year: 2027\n')
const bad = (prefix = ''): Literals => fund(prefix, 'year: 2027\nbudgett: 1\n')

const recipes: Record<string, string> = {}
const folders = { top: '', below: 'vårt arkiv/' }

beforeAll(async () => {
  for (const [name, prefix] of Object.entries(folders)) {
    const { dir } = gitdir(archive(prefix))
    for (const service of ['github', 'gitlab', 'azure']) {
      const ran = await samverkan(['-C', join(dir, prefix), 'koppla', service], { cwd: dir })
      expect([ran.code, ran.stderr]).toEqual([0, ''])
    }
    recipes[`github ${name}`] = readFileSync(join(dir, '.github/workflows/samverkan.yml'), 'utf8')
    recipes[`gitlab ${name}`] = readFileSync(join(dir, '.gitlab-ci.yml'), 'utf8')
    recipes[`azure ${name}`] = readFileSync(join(dir, 'azure-pipelines.yml'), 'utf8')
  }
})

/** Run a recipe as its service would, for a change to be merged into `main`. */
const services = {
  github(job: Job, text: string, base = 'main') {
    const summary = join(job.temp, 'summary.md')
    writeFileSync(summary, '')
    const ran = run(job, githubSteps(text), {
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      RUNNER_TEMP: job.temp,
      GITHUB_WORKSPACE: job.checkout,
      GITHUB_BASE_REF: base,
      GITHUB_STEP_SUMMARY: summary,
    })
    const [, check] = ran
    return {
      code: check?.code,
      said: check?.stdout ?? '',
      summary: readFileSync(summary, 'utf8'),
      ran,
    }
  },
  gitlab(job: Job, text: string, base = 'main') {
    const ran = run(
      job,
      gitlabSteps(text),
      {
        CI: 'true',
        TMPDIR: job.temp,
        CI_PROJECT_DIR: job.checkout,
        CI_PROJECT_PATH: 'lanet/arkivet',
        CI_MERGE_REQUEST_PROJECT_PATH: 'lanet/arkivet',
        CI_MERGE_REQUEST_PROJECT_URL: 'https://gitlab.example/lanet/arkivet',
        CI_MERGE_REQUEST_TARGET_BRANCH_NAME: base,
      },
      ['sh', '-e'],
    )
    return { code: ran[0]?.code, said: ran[0]?.stdout ?? '', summary: '', ran }
  },
  azure(job: Job, text: string, base = 'refs/heads/main') {
    const ran = run(
      job,
      azureSteps(text),
      {
        TF_BUILD: 'True',
        AGENT_TEMPDIRECTORY: job.temp,
        BUILD_SOURCESDIRECTORY: job.checkout,
        SYSTEM_PULLREQUEST_TARGETBRANCH: base,
      },
      ['bash', '--noprofile', '--norc'],
    )
    const summary = join(job.temp, 'samverkan.md')
    const text_ = existsSync(summary) ? readFileSync(summary, 'utf8') : ''
    return { code: ran[1]?.code, said: ran[1]?.stdout ?? '', summary: text_, ran }
  },
}
const names = Object.keys(services) as (keyof typeof services)[]

describe.each(names)('%s', (service) => {
  test.each(Object.entries(folders))('a good change passes (%s)', (name, prefix) => {
    const job = proposed(archive(prefix), good(prefix))
    const { code, ran } = services[service](job, recipes[`${service} ${name}`] ?? '')
    expect(ran.map((one) => [one.name, one.code])).toEqual(ran.map((one) => [one.name, 0]))
    expect(ran.map(({ stderr }) => stderr).join('')).not.toMatch(/^fel:/m)
    expect(code).toBe(0)
  })

  test.each(
    Object.entries(folders),
  )('a bad change is stopped, and told where (%s)', (name, prefix) => {
    const job = proposed(archive(prefix), bad(prefix))
    const { code, said, summary } = services[service](job, recipes[`${service} ${name}`] ?? '')
    expect(code).toBe(1)
    expect(said).toContain('budgett')
    if (service !== 'gitlab') expect(summary).toContain('måste rättas innan ändringen kan tas in')
  })

  test('what is installed is decided outside the checkout, at one version', () => {
    const planted = {
      'package.json':
        '{"scripts":{"preinstall":"touch pwned"},"dependencies":{"samverkan":"file:."}}',
      '.npmrc': 'registry=https://evil.example/\n',
      'node_modules/.bin/samverkan': '#!/bin/sh\ntouch pwned\nexit 0\n',
      samverkan: '#!/bin/sh\ntouch pwned\nexit 0\n',
      git: '#!/bin/sh\ntouch pwned\nexit 0\n',
    }
    const job = proposed(archive(''), { ...bad(), ...planted })
    const { code } = services[service](job, recipes[`${service} top`] ?? '')
    expect(code).toBe(1)
    const asked = job.npm()
    expect(asked).toHaveLength(1)
    expect(asked[0]?.startsWith(`${job.temp}/`)).toBe(true)
    expect(asked[0]).toMatch(/ install --prefix \S+ --ignore-scripts .* samverkan@\d+\.\d+\.\d+$/)
    expect(existsSync(join(job.checkout, 'pwned'))).toBe(false)
  })

  test('a branch is a name and never a command', () => {
    const job = proposed(archive(''), good())
    const { code } = services[service](
      job,
      recipes[`${service} top`] ?? '',
      '$(touch pwned)`touch pwned`',
    )
    expect(code).not.toBe(0)
    expect(existsSync(join(job.checkout, 'pwned'))).toBe(false)
    expect(existsSync(join(job.temp, 'pwned'))).toBe(false)
  })
})

test('GitHub gets annotations, with a token that may only read', () => {
  const text = recipes['github below'] ?? ''
  const { on, permissions, jobs } = parse(text)
  expect(Object.keys(on)).toEqual(['pull_request'])
  expect(permissions).toEqual({ contents: 'read' })
  const checkout = jobs.samverkan.steps.find((step: { uses?: string }) =>
    step.uses?.startsWith('actions/checkout@'),
  )
  expect(checkout.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false })
  for (const { uses } of jobs.samverkan.steps) if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/)
  // what is put between ${{ and }} would be put into the script itself
  expect(text).not.toContain('${{')
  const job = proposed(archive(folders.below), bad(folders.below))
  expect(services.github(job, text).said).toMatch(/^::error file=vårt arkiv\/funds\/nya.md,line=6,/)
})

test('GitLab gets its two reports, also when all is well', () => {
  for (const change of [good(), bad()]) {
    const job = proposed(archive(''), change)
    services.gitlab(job, recipes['gitlab top'] ?? '')
    const quality = JSON.parse(
      readFileSync(join(job.checkout, 'gl-code-quality-report.json'), 'utf8'),
    )
    expect(quality.length).toBe(change['funds/nya.md']?.toString().includes('budgett') ? 1 : 0)
    expect(readFileSync(join(job.checkout, 'samverkan-junit.xml'), 'utf8')).toMatch(/^<\?xml/)
  }
})

test('GitLab compares with the branch as it is now, which the job has to fetch', () => {
  const job = proposed(archive(''), good())
  const git = runner(job.checkout)
  git(['update-ref', '-d', 'refs/remotes/origin/main'])
  git(['update-ref', '-d', 'refs/remotes/origin/HEAD'])
  expect(services.gitlab(job, recipes['gitlab top'] ?? '').code).toBe(0)
  expect(git(['rev-parse', '--verify', 'origin/main'])).toMatch(/^[0-9a-f]{40}$/)
})

describe('action.yml', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const text = readFileSync(join(root, 'action.yml'), 'utf8')

  /** The action in a folder of its own, where its program is the one built here. */
  function act(change: Literals, inputs: Record<string, string> = {}) {
    const job = proposed(archive(''), change)
    const action = join(dirname(job.temp), 'action')
    mkdirSync(join(action, 'bin'), { recursive: true })
    const program = job.env['BIN'] ?? ''
    writeFileSync(join(action, 'package.json'), '{"type":"module"}')
    writeFileSync(join(action, 'bin/samverkan.js'), `import ${JSON.stringify(program)}\n`)
    const summary = join(job.temp, 'summary.md')
    writeFileSync(summary, '')
    const given = {
      archive: '.',
      base: '',
      language: 'sv',
      'allow-settings-change': 'false',
      ...inputs,
    }
    const ran = githubSteps(text).flatMap((step) => {
      const env = Object.entries(step.env ?? {}).map(([name, value]) => [
        name,
        filled(value, given),
      ])
      return run(job, [step], {
        ...Object.fromEntries(env),
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: action,
        GITHUB_WORKSPACE: job.checkout,
        GITHUB_BASE_REF: 'main',
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: job.temp,
      })
    })
    return {
      job,
      action,
      codes: ran.map(({ code }) => code),
      summary: readFileSync(summary, 'utf8'),
    }
  }

  const filled = (value: string, inputs: Record<string, string>) =>
    value.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/, (_, name: string) => inputs[name] ?? '')

  test('builds in its own folder and judges the change', () => {
    const fine = act(good())
    expect(fine.codes).toEqual([0, 0, 0])
    const wrong = act(bad())
    expect(wrong.codes).toEqual([0, 1, 0])
    expect(wrong.summary).toContain('budgett')
    const [first = '', second = ''] = wrong.job.npm()
    expect(first).toBe(`${wrong.action} ci --ignore-scripts --no-audit --no-fund`)
    expect(second).toBe(`${wrong.action} run --silent build`)
  })

  test('what is put in is a word and never a command', () => {
    const { codes, job } = act(good(), { archive: '$(touch pwned)', base: '`touch pwned`' })
    expect(codes[1]).not.toBe(0)
    expect(existsSync(join(job.checkout, 'pwned'))).toBe(false)
    for (const { run: script } of githubSteps(text)) expect(script).not.toContain('${{')
  })
})
