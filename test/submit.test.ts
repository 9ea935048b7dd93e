import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type How, samverkan } from './cli/run.js'
import { type GitDir, gitdir, type Literals, runner, tempdir, writeLiterals } from './gitdir.js'
import { said } from './new-archive.js'

const files: Literals = {
  'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
  'forums/lg/forum.md':
    '---\ntype: forum\nid: lg\nname: Länsgruppen\nlevel: county\nkind: officials\n---\n',
  'funds/medel.md': '---\ntype: fund\nid: medel\nname: Medel 2026\nyear: 2026\n---\n',
}
const minutes = 'forums/lg/minutes/2026-12-04.md'
const draft = `---
type: minutes
id: lg-2026-12-04
forum: lg
date: 2026-12-04
kind: formal
status: draft
attendance: []
---

# Protokoll
`
const identity = {
  GIT_AUTHOR_NAME: 'Samordnare',
  GIT_AUTHOR_EMAIL: 'samordnare@example.se',
  GIT_COMMITTER_NAME: 'Samordnare',
  GIT_COMMITTER_EMAIL: 'samordnare@example.se',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
}

interface Trial extends GitDir {
  run(...args: string[]): ReturnType<typeof samverkan>
  as(env: How['env'], ...args: string[]): ReturnType<typeof samverkan>
  subject(revision?: string): string
  /** The files of the last commit. */
  last(): string[]
}

function trial(prefix = ''): Trial {
  const moved = Object.entries(files).map(([path, text]) => [`${prefix}${path}`, text])
  const repository = gitdir({ ...Object.fromEntries(moved), 'annat.txt': 'ett\n' })
  const cwd = join(repository.dir, prefix)
  const as = (env: How['env'], ...args: string[]) =>
    samverkan(args, { cwd, env: { ...identity, ...env } })
  return {
    ...repository,
    as,
    run: (...args) => as({}, ...args),
    subject: (revision = 'HEAD') => repository.git('log', '-1', '--format=%s', revision),
    last: () => repository.git('show', '--format=', '--name-only', 'HEAD').split('\n'),
  }
}

describe('submit', () => {
  test.each(['', 'arkiv/'])('records what has changed in the archive (%j)', async (prefix) => {
    const { dir, run, write, git, subject, last } = trial(prefix)
    write({ [`${prefix}${minutes}`]: draft, 'annat.txt': 'två\n', 'hemligt.env': 'x\n' })
    git('add', 'annat.txt')
    const ran = await run('lämna-in')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout.split('\n')).toEqual([
      'Inlämnat    Länsgruppen 4 december 2026: protokoll, utkast',
      `Filer       ${minutes}`,
      `Sparat      ${git('rev-parse', '--short=7', 'HEAD')} på grenen main`,
      'Inte med    annat.txt',
      '            hemligt.env',
      'Obs         Det finns bara på den här datorn: repot har ingen fjärrplats (remote).',
      '',
    ])
    expect([subject(), last()]).toEqual([
      'Länsgruppen 4 december 2026: protokoll, utkast',
      [`${prefix}${minutes}`],
    ])
    // what somebody had put in the index stands there still, and is not in the commit
    expect(git('status', '--porcelain').split('\n')).toEqual(['M  annat.txt', '?? hemligt.env'])
    expect(git('log', '-1', '--format=%an <%ae>')).toBe('Samordnare <samordnare@example.se>')
    expect(existsSync(join(dir, prefix, '.samverkan-lock'))).toBe(false)
  })

  test('says of several files what they are, documents first', async () => {
    const { run, write, git } = trial()
    write({
      [minutes]: draft,
      'forums/lg/minutes/files/bilaga.csv': 'a;b\n',
      'funds/medel.md': null,
      'samverkan.yaml': 'format: 1\nname: Nytt namn\nlanguage: sv\n',
      'funds/nya.md': '---\ntype: fund\nid: nya\nname: Nya medel\nyear: 2027\n---\n',
    })
    expect((await run('skicka-in')).code).toBe(0)
    expect(git('log', '-1', '--format=%B').split('\n')).toEqual([
      'Länsgruppen 4 december 2026: protokoll, utkast och 4 filer till',
      '',
      '- Länsgruppen 4 december 2026: protokoll, utkast',
      '- Nya medel: medel',
      '- Arkivets inställningar',
      '- medel: borttagen fil',
      '- forums/lg/minutes/files/bilaga.csv',
      '',
    ])
  })

  test('takes a message, and the archive speaks its own language', async () => {
    const { run, write, subject } = trial()
    write({ [minutes]: draft })
    await run('submit', '--lang', 'en', '-m', '  Rätt dag  ')
    expect(subject()).toBe('Rätt dag')
    write({ 'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: en\n' })
    await run('lämna-in', '--lang', 'sv')
    expect(subject()).toBe('Settings of the archive')
  })

  test('a message with an identity number, or with nothing in it, is refused', async () => {
    const { run, write, git } = trial()
    write({ [minutes]: draft })
    const before = git('rev-parse', 'HEAD')
    expect(said(await run('lämna-in', '-m', 'Om 640823-3234'))).toEqual([
      2,
      'fel: `Om 640823-****` har ett personnummer (--message)',
      'Det som sparas i git går inte att ta bort. Skriv utan personnummer.',
    ])
    expect(said(await run('lämna-in', '-m', ' '))[0]).toBe(2)
    expect(git('rev-parse', 'HEAD')).toBe(before)
  })

  test('errors in what has changed stand in the way; older ones elsewhere do not', async () => {
    const { run, write, commit, git } = trial()
    commit({
      'funds/gammal.md': '---\ntype: fund\nid: gammal\nname: Gammal\nyear: 1\nfel: 1\n---\n',
    })
    write({ [minutes]: draft.replace('kind: formal', 'kindd: formal') })
    const before = git('rev-parse', 'HEAD')
    const ran = await run('lämna-in')
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('kindd')
    expect(ran.stdout).not.toContain('gammal')
    expect(ran.stderr).toBe(
      'Ingenting har lämnats in: rätta felen ovan och kör `samverkan lämna-in` igen.\n',
    )
    expect([git('rev-parse', 'HEAD'), git('diff', '--cached', '--name-only')]).toEqual([before, ''])
    write({ [minutes]: draft })
    expect((await run('lämna-in')).code).toBe(0)
  })

  test('what breaks something elsewhere stands in the way', async () => {
    const { run, write, commit } = trial()
    commit({
      'applications/medel/medel-01.md':
        '---\ntype: application\nid: medel-01\ntitle: Ett projekt\nfund: medel\n---\n',
    })
    write({ 'funds/medel.md': null })
    const ran = await run('lämna-in')
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('applications/medel/medel-01.md')
  })

  test('with nothing changed it says so, and records nothing', async () => {
    const { run, git } = trial()
    const before = git('rev-parse', 'HEAD')
    const ran = await run('lämna-in')
    expect([ran.code, ran.stdout]).toEqual([
      0,
      'Det finns inget att lämna in: inget i arkivet har ändrats.\n',
    ])
    expect(git('rev-parse', 'HEAD')).toBe(before)
  })

  test('--dry-run shows and records nothing', async () => {
    const { run, write, git } = trial()
    write({ [minutes]: draft })
    const before = git('rev-parse', 'HEAD')
    const ran = await run('lämna-in', '--branch', '--dry-run')
    expect(ran.stdout).toMatch(
      /^Skulle bli {2}Länsgruppen[\s\S]*Sparas {6}på grenen lg-2026-12-04\n/,
    )
    expect([git('rev-parse', 'HEAD'), git('branch', '--format=%(refname:short)')]).toEqual([
      before,
      'main',
    ])
    expect(git('status', '--porcelain', '--untracked-files=all')).toBe(`?? ${minutes}`)
  })

  test('the first commit of all, before there is a branch', async () => {
    const dir = tempdir()
    writeLiterals(dir, { ...files, [minutes]: draft })
    const git = runner(dir)
    git(['init', '--quiet', '--initial-branch=main'])
    const ran = await samverkan(['lämna-in', '--branch', 'start'], { cwd: dir, env: identity })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(git(['branch', '--format=%(refname:short)'])).toBe('start')
    expect(git(['status', '--porcelain'])).toBe('')
  })

  test('names that git would read as patterns or options are only names', async () => {
    const { run, write, git, last } = trial()
    const odd = ['files/*.txt', 'files/:(top)x', 'files/-rf', 'files/å ö.csv']
    write(Object.fromEntries(odd.map((name) => [`forums/lg/minutes/${name}`, 'x\n'])))
    expect((await run('lämna-in')).code).toBe(0)
    expect(last()).toHaveLength(4)
    expect(git('status', '--porcelain')).toBe('')
  })
})

describe('branches', () => {
  test('a new one, named after the document or as it is said', async () => {
    const { run, write, git } = trial()
    write({ [minutes]: draft })
    expect((await run('lämna-in', '--branch')).code).toBe(0)
    expect(git('branch', '--show-current')).toBe('lg-2026-12-04')
    write({ [minutes]: `${draft}\nMer.\n` })
    expect((await run('lämna-in', '--branch')).code).toBe(0)
    expect(git('branch', '--show-current')).toBe('lg-2026-12-04-2')
    write({ [minutes]: `${draft}\nÄnnu mer.\n` })
    expect(said(await run('lämna-in', '--branch', 'main'))).toEqual([
      5,
      'fel: Det finns redan en gren `main`',
      'Välj ett annat namn, eller gå över till den: git switch main',
    ])
    for (const name of ['en gren', '--output=x', 'a..b']) {
      expect((await run('lämna-in', `--branch=${name}`)).code, name).toBe(2)
    }
  })

  test('without a branch there is no place to record', async () => {
    const { run, write, git } = trial()
    git('checkout', '--quiet', '--detach')
    write({ [minutes]: draft })
    expect(said(await run('lämna-in'))).toEqual([
      3,
      'fel: Du står inte på någon gren, så ändringen skulle bli svår att hitta igen',
      'Börja en gren här med --branch <namn>, eller gå tillbaka: git switch main',
    ])
    expect((await run('lämna-in', '--branch', 'ny')).code).toBe(0)
    expect(git('branch', '--show-current')).toBe('ny')
  })
})

test('nobody is nobody: git is not to guess from the name of the machine', async () => {
  const { as, write, git } = trial()
  write({ [minutes]: draft })
  const none = Object.fromEntries(Object.keys(identity).map((name) => [name, undefined]))
  const ran = await as({ ...none, HOME: tempdir(), GIT_CONFIG_NOSYSTEM: '1' }, 'lämna-in')
  expect(said(ran).slice(0, 3)).toEqual([
    3,
    'fel: git vet inte vem du är, och en ändring ska ha en avsändare',
    'Ange det en gång:',
  ])
  expect(git('status', '--porcelain', '--untracked-files=all')).toBe(`?? ${minutes}`)
})

describe('hooks', () => {
  test('they run as git runs them, and may say no; then nothing is left behind', async () => {
    const { dir, run, write, git } = trial()
    const hook = join(dir, '.git/hooks/pre-commit')
    writeFileSync(hook, '#!/bin/sh\necho "nej: inte på en fredag" >&2\nexit 1\n')
    chmodSync(hook, 0o755)
    write({ [minutes]: draft })
    const ran = await run('lämna-in', '--branch')
    expect(said(ran).slice(0, 3)).toEqual([
      3,
      'fel: git tog inte emot ändringen, och ingenting har sparats:',
      '  nej: inte på en fredag',
    ])
    expect(git('branch', '--format=%(refname:short)')).toBe('main')
    expect(git('status', '--porcelain', '--untracked-files=all')).toBe(`?? ${minutes}`)
    rmSync(hook)
    expect((await run('lämna-in')).code).toBe(0)
  })

  test('what an archive brings along is no hook', async () => {
    const { dir, run, write } = trial()
    const script = '#!/bin/sh\ntouch pwned\n'
    write({ [minutes]: draft, 'hooks/pre-commit': script, '.husky/pre-commit': script })
    expect((await run('lämna-in')).code).toBe(0)
    expect(existsSync(join(dir, 'pwned'))).toBe(false)
  })
})

describe('sending', () => {
  function withRemote() {
    const made = trial()
    const remote = tempdir()
    runner(remote)(['init', '--quiet', '--bare', '--initial-branch=main'])
    made.git('remote', 'add', 'origin', remote)
    made.git('push', '--quiet', 'origin', 'main')
    return { ...made, remote: (...args: string[]) => runner(remote)(args), path: remote }
  }

  test('says the command, or sends when asked to', async () => {
    const { run, write, remote, git } = withRemote()
    write({ [minutes]: draft })
    const ran = await run('lämna-in', '--branch')
    expect(ran.stdout).toContain('Sedan       git push --set-upstream origin lg-2026-12-04\n')
    const later = await run('lämna-in', '--push')
    expect(later.stdout).toContain('Skickat     origin/lg-2026-12-04\n')
    expect(remote('rev-parse', 'lg-2026-12-04')).toBe(git('rev-parse', 'HEAD'))
    write({ [minutes]: `${draft}\nMer.\n` })
    expect((await run('lämna-in')).stdout).toContain('Sedan       git push\n')
    expect((await run('lämna-in', '--push')).code).toBe(0)
    expect((await run('lämna-in')).stdout).not.toContain('git push')
  })

  test('when somebody else was first, it says so and what to do', async () => {
    const { run, write, path, git } = withRemote()
    const other = tempdir()
    runner(other)(['clone', '--quiet', path, 'b'])
    writeLiterals(join(other, 'b'), { 'annat.txt': 'tre\n' })
    runner(join(other, 'b'))(['commit', '--quiet', '--all', '-m', 'Först'])
    runner(join(other, 'b'))(['push', '--quiet'])
    write({ [minutes]: draft })
    expect(said(await run('lämna-in', '--push'))).toEqual([
      5,
      'fel: Ändringen är sparad här men inte skickad: någon annan hann före på origin/main',
      'Hämta deras ändringar och skicka igen: git pull --no-rebase && samverkan lämna-in --push',
    ])
    git('pull', '--quiet', '--no-rebase', '--no-edit', 'origin', 'main')
    expect((await run('lämna-in', '--push')).code).toBe(0)
  })

  test('nowhere to send to is said before anything is recorded', async () => {
    const { run, write, git } = trial()
    write({ [minutes]: draft })
    const before = git('rev-parse', 'HEAD')
    expect(said(await run('lämna-in', '--push'))[1]).toBe(
      'fel: Det finns ingenstans att skicka till: repot har ingen fjärrplats (remote)',
    )
    expect(git('rev-parse', 'HEAD')).toBe(before)
  })

  test('a remote that cannot be reached leaves the change recorded', async () => {
    const { run, write, git, subject } = withRemote()
    git('remote', 'set-url', 'origin', join(tempdir(), 'borta'))
    write({ [minutes]: draft })
    const [code, text] = said(await run('lämna-in', '--push'))
    expect([code, text]).toEqual([
      3,
      'fel: Ändringen är sparad här men inte skickad till origin/main:',
    ])
    expect(subject()).toBe('Länsgruppen 4 december 2026: protokoll, utkast')
  })
})

describe('new --commit', () => {
  const words = ['nytt', 'protokoll', '--forum', 'lg', '--date', '2026-12-04']

  test('records the new file and nothing else', async () => {
    const { run, write, git, subject, last } = trial()
    write({ 'funds/medel.md': String(files['funds/medel.md']).replace('2026\n', '2026 \n') })
    const ran = await run(...words, '--commit', '--branch')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect([subject(), last()]).toEqual([
      'Länsgruppen 4 december 2026: protokoll, utkast',
      [minutes],
    ])
    expect(git('branch', '--show-current')).toBe('lg-2026-12-04')
    expect(git('status', '--porcelain')).toBe(' M funds/medel.md')
  })

  test('writes nothing that cannot be recorded', async () => {
    const { dir, run, git } = trial()
    git('checkout', '--quiet', '--detach')
    expect((await run(...words, '--commit')).code).toBe(3)
    expect(existsSync(join(dir, minutes))).toBe(false)
    expect(said(await run(...words, '--branch', 'x'))[1]).toMatch(/hör ihop med --commit$/)
    expect(existsSync(join(dir, minutes))).toBe(false)
  })

  test('a follow-up is recorded too', async () => {
    const { run, commit, subject, last } = trial()
    const path = 'applications/medel/medel-01.md'
    commit({
      [path]: [
        '---\ntype: application\nid: medel-01\ntitle: Mottagning\nfund: medel\napplicant: kommun-1885',
        'parties: [{party: kommun-1885}]\nperiod: {start: 2023-01-01, end: 2024-01-01}',
        'amount_applied: 10\nhistory:',
        '  - {on: 2022-10-01, status: received}',
        '  - {on: 2022-12-01, status: granted, amount: 10}\n---\n',
      ].join('\n'),
    })
    const ran = await run('ny', 'uppföljning', 'medel-01', 'lever', '--commit')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect([subject(), last()]).toEqual(['Mottagning: uppföljning, lever', [path]])
  })
})

describe('--commit, of commands that change what is there', () => {
  const path = 'applications/medel/medel-01.md'
  const application = [
    '---\ntype: application\nid: medel-01\ntitle: Mottagning\nfund: medel\napplicant: kommun-1885',
    'parties: [{party: kommun-1885}]\nperiod: {start: 2027-01-01, end: 2028-01-01}',
    'amount_applied: 10\nhistory:\n  - {on: 2026-10-01, status: received}\n---\n',
  ].join('\n')
  const held = draft
    .replace('2026-12-04\nkind', '2026-10-04\nkind')
    .replace('id: lg-2026-12-04', 'id: lg-2026-10-04')
    .replace(
      'attendance: []',
      [
        'start: "09:00"\nmode: digital\nchair: {party: region-18, role: chef}',
        'secretary: {party: region-18, role: samordnare}',
        'attendance: [{party: kommun-1885, role: socialchef, as: member}]',
      ].join('\n'),
    )
  const meeting = 'forums/lg/minutes/2026-10-04.md'
  const said = `${held}\n## 1. Planen\n\n**Beslut:** Planen antas.\n`
  const forum = `${files['forums/lg/forum.md']}`.replace('kind:', 'approval: attestation\nkind:')

  test('record: a step in the life of a project', async () => {
    const { run, commit, git, subject, last } = trial('arkiv/')
    commit({ [`arkiv/${path}`]: application })
    const words = ['registrera', 'medel-01', 'beviljad', '--amount', '10']
    expect((await run(...words, '--branch')).code).toBe(2)
    expect((await run(...words, '--commit', '-n')).code).toBe(0)
    expect(git('status', '--porcelain')).toBe('')
    const ran = await run(...words, '--commit', '--branch')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect([subject(), last()]).toEqual(['Mottagning: ansökan, beviljad', [`arkiv/${path}`]])
    expect(git('branch', '--show-current')).toBe('medel-01')
  })

  test('circulate, approve and correct: minutes on their way', async () => {
    const { run, commit, write, git, subject, last } = trial()
    commit({ [meeting]: said, 'forums/lg/forum.md': forum })
    write({ 'annat.txt': 'två\n' })
    for (const [words, told] of [
      [['skicka-ut', 'lg-2026-10-04'], 'utskickat'],
      [['godkänn', meeting, '--by', 'region-18 (chef)'], 'godkänt'],
      [['rätta', 'lg-2026-10-04', '--redact', 'Planen antas'], 'godkänt'],
    ] as const) {
      const ran = await run(...words, '--commit')
      expect([ran.code, ran.stderr]).toEqual([0, ''])
      expect([subject(), last()]).toEqual([
        `Länsgruppen 4 oktober 2026: protokoll, ${told}`,
        [meeting],
      ])
    }
    expect(git('status', '--porcelain')).toBe(' M annat.txt')
    // what cannot be done is not recorded
    expect((await run('skicka-ut', 'lg-2026-10-04', '--commit')).code).toBe(2)
    expect(git('rev-list', '--count', 'HEAD')).toBe('5')
  })

  test('format: all that was tidied, and nothing where nothing was', async () => {
    const { run, commit, git, last } = trial()
    commit({ [meeting]: said, 'forums/lg/forum.md': forum })
    expect((await run('snygga', '--check', '--commit')).code).toBe(2)
    const ran = await run('snygga', '--commit')
    expect([ran.code, ran.stderr, last()]).toEqual([0, '', [meeting]])
    const before = git('rev-parse', 'HEAD')
    expect((await run('snygga', '--commit')).code).toBe(0)
    expect(git('rev-parse', 'HEAD')).toBe(before)
  })

  test('move: what went, what came and what refers to it, in one commit', async () => {
    const { run, commit, git, subject, write } = trial()
    commit({ [meeting]: said, 'forums/lg/minutes/files/bild.txt': 'x', [path]: application })
    write({ 'funds/medel.md': String(files['funds/medel.md']).replace('2026\n', '2026 \n') })
    const ran = await run('flytta', 'lg', '--to', 'lansgrupp', '--commit')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).not.toContain('git status')
    expect(git('diff', '--name-status', '--no-renames', 'HEAD~1').split(/\s+/).join(' ')).toBe(
      ['A forums/lansgrupp/forum.md', `A ${meeting.replace('lg', 'lansgrupp')}`]
        .concat(['A forums/lansgrupp/minutes/files/bild.txt', 'D forums/lg/forum.md'])
        .concat([`D ${meeting}`, 'D forums/lg/minutes/files/bild.txt M funds/medel.md'])
        .join(' '),
    )
    expect(subject()).toBe('Länsgruppen: lg → lansgrupp')
    expect(git('status', '--porcelain')).toBe(' M funds/medel.md')
  })
})

describe('a merge', () => {
  /** Two branches that each say something else of the same lines of the minutes. */
  function split() {
    const made = trial()
    const { commit, git } = made
    commit({ [minutes]: draft })
    git('switch', '--quiet', '--create', 'lansdel-norr')
    commit({
      [minutes]: draft.replace('status: draft', 'status: circulated'),
      'funds/nya.md': '---\ntype: fund\nid: nya\nname: Nya medel\nyear: 2027\n---\n',
    })
    git('switch', '--quiet', 'main')
    commit({ [minutes]: draft.replace('status: draft', 'status: approved') })
    expect(() => git('merge', '--quiet', 'lansdel-norr')).toThrow()
    return made
  }

  test('is explained, and finished when the lines have been chosen', async () => {
    const { dir, run, write, git, subject } = split()
    const checked = await run('kontrollera')
    expect(checked.code).toBe(1)
    const told = checked.stdout.replace(/\n {2}(?=\S)/g, ' ')
    expect(told).toContain(
      'fel: Två versioner av samma rader, och ingen har valt: din och den andra (lansdel-norr)',
    )
    expect(told).toContain('`status`: `approved` i din, `circulated` i den andra (lansdel-norr).')
    expect(told).toContain('märkena på raderna 7, 9 och 11')
    const refused = await run('lämna-in')
    expect(refused.code).toBe(1)
    expect(refused.stdout).toContain('Två versioner av samma rader')
    expect(readFileSync(join(dir, '.git/MERGE_HEAD'), 'utf8')).not.toBe('')

    write({ [minutes]: draft.replace('status: draft', 'status: draft') })
    const ran = await run('lämna-in')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(subject()).toBe('Länsgruppen 4 december 2026: protokoll, utkast (sammanslagning)')
    expect(git('rev-list', '--parents', '-1', 'HEAD').split(' ')).toHaveLength(3)
    expect(git('status', '--porcelain')).toBe('')
    expect(existsSync(join(dir, 'funds/nya.md'))).toBe(true)
  })

  test("what is not the archive's has to be settled by whoever keeps it", async () => {
    const made = trial('arkiv/')
    const { commit, git, run } = made
    git('switch', '--quiet', '--create', 'b')
    commit({ 'annat.txt': 'b\n' })
    git('switch', '--quiet', 'main')
    commit({ 'annat.txt': 'a\n' })
    expect(() => git('merge', '--quiet', 'b')).toThrow()
    expect(said(await run('lämna-in')).slice(0, 2)).toEqual([
      5,
      'fel: En sammanslagning är inte klar: annat.txt har två versioner',
    ])
  })

  test("anything else under way is named, with git's own way out", async () => {
    const { run, commit, git } = trial()
    commit({ [minutes]: draft })
    git('switch', '--quiet', '--create', 'b')
    commit({ [minutes]: draft.replace('# Protokoll', '# B') })
    git('switch', '--quiet', 'main')
    commit({ [minutes]: draft.replace('# Protokoll', '# A') })
    git('switch', '--quiet', 'b')
    expect(() => git('rebase', '--quiet', 'main')).toThrow()
    expect(said(await run('lämna-in'))).toEqual([
      5,
      'fel: En flytt av ändringar (rebase) är inte klar',
      'Välj det som gäller i filerna och kör: git add . && git rebase --continue. Eller gå tillbaka: git rebase --abort',
    ])
    const told = (await run('kontrollera')).stdout
    expect(told).toContain('den som redan fanns och den i ändringen')
    expect(
      (await run('nytt', 'protokoll', '--forum', 'lg', '--date', '2026-12-05', '--commit')).code,
    ).toBe(5)
  })
})
