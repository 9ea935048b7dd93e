import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { gitdir, tempdir } from '../gitdir.js'
import { application, commands, said, smallArchive } from '../new-archive.js'
import { samverkan } from './run.js'

// What lists, single documents and reports say, and where an answer is put.

const example = fileURLToPath(new URL('../../archive', import.meta.url))
const answer = async (...args: string[]) => {
  const { stdout, stderr, code } = await samverkan(args, { cwd: example })
  expect([code, stderr]).toEqual([0, ''])
  return stdout
}

describe('a list', () => {
  test('of forums is one: two lines each, and machines get every column', async () => {
    const text = (await answer('lista', 'forum')).split('\n')
    expect(text.filter((row) => row.includes(':'))).toEqual([])
    expect(text.length).toBeLessThan(200)
    const at = text.findIndex((row) => row.startsWith('  gbg-nosam-centrum '))
    expect(text.slice(at, at + 2)).toEqual([
      '  gbg-nosam-centrum               tjänstepersoner,       Temagrupp barn och unga',
      '  NOSAM Centrum                   lokal',
    ])
    const csv = await answer('lista', 'forum', '--format', 'csv')
    expect(csv.split('\n')[0]).toBe('id,name,level,kind,parent,ended_on,path')
  })

  test('of applications tells the latest that happened, whatever the order in the file', async () => {
    const { dir } = smallArchive()
    const entry = '  - {on: 2026-02-01, status: received}   # med post\n'
    const earlier = `${entry}  - {on: 2026-01-15, status: supplement_requested}\n`
    const file = join(dir, 'applications/medel/medel-07.md')
    writeFileSync(file, application.replace(entry, earlier))
    const { stdout } = await samverkan(['lista', 'ansökan', '--format', 'csv'], { cwd: dir })
    expect(stdout).toContain(',inkommen,')
  })
})

describe('a single document', () => {
  test('says a period in words', async () => {
    expect(await answer('visa', 'nosk-2020-01')).toMatch(/Projekttid +1 april 2020–30 juni 2021\n/)
    expect(await answer('--lang', 'en', 'visa', 'nosk-2020-01')).toMatch(
      /1 April 2020–30 June 2021\n/,
    )
  })

  test('of the register is told once, with labels like all others', async () => {
    const text = await answer('visa', 'kommun-1880')
    expect(text.match(/^Part$/gm)).toHaveLength(1)
    expect(text).toMatch(/^ {2}Namn +Örebro kommun$/m)
    expect(text).toMatch(/^ {2}Andra namn +Örebro stad$/m)
  })
})

describe('the report on projects', () => {
  const survived = (...more: string[]) => answer('rapport', 'projekt', '--survived', ...more)

  test('says which years there are when nothing was granted in the one asked for', async () => {
    const told = 'OBS  Inget projekt beviljades 1999; det finns 2019–2026.'
    expect(await survived('--cohort', '1999')).toContain(told)
    expect(await answer('rapport', 'projekt', '--cohort', '1999')).toContain(told)
    expect(await survived('--cohort', '2022')).not.toContain('OBS  Inget')
  })

  test('counts what is dated later instead of listing it', async () => {
    const text = await survived('--as-of', '2018-01-01')
    expect(text).toContain('41 ansökningar är daterade efter 1 januari 2018 och räknas inte.')
    expect(text).not.toContain('nosk-2019-01')
  })

  test('takes the name of a fund or a topic', async () => {
    const byId = await survived('--fund', 'nosk-2022')
    expect(await survived('--fund', 'Delregionala medel NÖSK 2022')).toBe(byId)
    expect(await survived('--topic', 'Barn och unga')).toBe(await survived('--topic', 'barn-unga'))
  })
})

describe('-o', () => {
  test('- is stdout', async () => {
    const { dir, run } = commands()
    expect((await run('lista', 'medel', '-o', '-')).stdout).toContain('Medel 2026')
    expect(existsSync(join(dir, '-'))).toBe(false)
  })

  test.each([
    ['saknas/x.csv', 4, 'fel: Mappen `saknas` finns inte (-o saknas/x.csv)'],
    ['forums', 4, 'fel: `forums` är en mapp'],
    ['samverkan.yaml/x', 4, 'fel: samverkan.yaml/x: en del av sökvägen är en fil'],
    ['', 2, 'fel: --output är tom'],
  ])('%s names what was given', async (path, code, text) => {
    const { run } = commands()
    const told = said(await run('lista', 'medel', '-o', path))
    expect(told.slice(0, 2)).toEqual([code, expect.stringContaining(text)])
  })
})

test('identity numbers are masked in every form of an answer', async () => {
  const { dir } = gitdir({
    'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
    'funds/medel.md': '---\ntype: fund\nid: medel\nname: Medel 640823-3234\nyear: 2026\n---\n',
  })
  for (const format of ['text', 'csv', 'json', 'markdown']) {
    for (const words of [
      ['lista', 'medel'],
      ['visa', 'medel'],
    ]) {
      const { stdout } = await samverkan([...words, '--format', format], { cwd: dir })
      expect(stdout, `${words[0]} ${format}`).toMatch(/640823-|har ingen tabell|^$/)
      expect(stdout).not.toContain('3234')
    }
  }
})

describe('explain', () => {
  test.each(['beviljad', 'granted', 'bifall'])('%s is a value', async (word) => {
    const text = await answer('förklara', word)
    expect(text).toContain('`granted` är ett värde av status (`status`) i ansökan.')
    expect(text).toContain('Skrivs: status: granted\nFörstås också: beviljad, ')
    expect(text).toContain('Mer: samverkan förklara application.history.status')
  })

  test('a word means a value before a key inside another', async () => {
    const text = await answer('förklara', 'lever')
    expect(text.startsWith('lever (alive)\n')).toBe(true)
    expect(text).toContain('Finns också som\n  application.follow_ups.sites.alive')
    expect(await answer('--lang', 'en', 'explain', 'alive')).toContain(
      '`alive` is a value of outcome (`outcome`) in application.',
    )
  })

  test('a key is told of every document that has it, with an example', async () => {
    const text = await answer('förklara', 'ordförande')
    expect(text).toContain('minutes.chair: ordförande\n')
    expect(text).toContain('forum.chair: ordförandeskap\n')
    expect(text).toContain('Exempel\n  chair:\n    party: ')
  })

  test('a misspelt value is proposed', async () => {
    const told = said(await samverkan(['förklara', 'bevilajd'], { cwd: example }))
    expect(told[2]).toBe('Menade du `beviljad`?')
  })
})

test('the shell is told ids under Swedish names too', async () => {
  const ask = async (...words: string[]) => {
    const rows = (await answer('complete', '--', ...words)).split('\n')
    return rows.map((row) => row.split('\t')[0])
  }
  expect(await ask('visa', 'nosk-si')).toContain('nosk-sirius')
  expect(await ask('lista', 'protokoll', '--forum', 'nb-lans')).toContain('nb-lansstyrgrupp')
  expect(await ask('kontrollera', '--f')).toEqual(expect.arrayContaining(['--fix', '--format']))
  expect(await ask('ny', 'uppf')).toContain('uppföljning')
  expect(await ask('')).toEqual(expect.arrayContaining(['nytt', 'visa']))
  expect(await ask('')).not.toContain('show')
  expect(await ask('lista', '')).toEqual(expect.arrayContaining(['forum', 'protokoll', 'ansökan']))
  expect(await ask('lista', 'ans')).toContain('ansökan')
  expect(await ask('registrera', 'nosk-2022-03', 'b')).toContain('beviljad')
  expect(await ask('följ', 'nosk-sir')).toContain('nosk-sirius-2022-05-10')
})

test('the first minutes of a forum without seats say how to add them, and it works', async () => {
  const dir = tempdir()
  // The lines of the README, but for the installation.
  const readme = readFileSync(join(example, '../README.md'), 'utf8')
  const quick = /## Snabbstart på svenska\n\n```console\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const calls = quick.split('\n').filter((row) => /^\$ samverkan /.test(row))
  expect(calls).toHaveLength(3)
  let [cwd, told] = [dir, '']
  for (const call of calls) {
    const words = [...call.slice(12).matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b ?? '')
    const { code, stdout, stderr } = await samverkan(words, { cwd })
    expect([code, stderr], call).toEqual([0, ''])
    if (cwd === dir) cwd = join(dir, 'mitt-arkiv')
    told += stdout
  }
  const seats = /`(seats: [^`]*)`/.exec(told.replace(/\s+/g, ' '))?.[1] ?? ''
  const file = join(cwd, 'forums/lansstyrgruppen/forum.md')
  const text = readFileSync(file, 'utf8').replace(/\n---\n/, `\n${seats}\n---\n`)
  writeFileSync(file, text)
  expect((await samverkan(['kontrollera'], { cwd })).code).toBe(0)
  const next = ['nytt', 'protokoll', '--forum', 'lansstyrgruppen', '--date', '2026-12-11', '-n']
  const { stdout } = await samverkan(next, { cwd })
  expect(stdout).toContain('role: socialchef, as: member, status: to_confirm')
})
