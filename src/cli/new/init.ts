import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { draftForum } from '../../archive/drafts/forum.js'
import { draftReadme, draftSettings } from '../../archive/drafts/settings.js'
import { isNewId, slug } from '../../archive/slug.js'
import { exitCodes, UserError } from '../../errors.js'
import { line, lines } from '../../render/escape.js'
import { initRepository } from '../../source/init-repository.js'
import { guarded } from '../../source/io-errors.js'
import { createFiles } from '../../source/write.js'
import type { Lang, Text } from '../../text.js'
import { type Ask, asker, unlessCancelled } from '../ask.js'
import type { Service } from '../ci/paths.js'
import { type Call, word } from '../command.js'
import { findRoot } from '../root.js'
import { template } from '../templates.js'
import { type Asking, demand, flag, must } from './asking.js'
import { needsId } from './common.js'
import { companions } from './companions.js'
import { initOptions } from './init-options.js'
import { newId, value, valueChoices, words } from './readers.js'

interface File {
  readonly path: string
  readonly text: string
}

/** Make an empty archive with one forum; nothing that is there already is touched. */
export const init = (call: Call, given?: Ask): Promise<number> =>
  unlessCancelled(call, async () => {
    const dir = resolve(call.cwd, call.args[0] ?? '')
    requireNoArchive(dir)
    const asking: Asking = { call, ask: given ?? (await asker(call)), options: initOptions }
    const { files: drafted, forum, language } = await draft(asking)
    const { base, files } = await withRecipe(call, dir, drafted, language)
    if (call.options['dryRun'] === true) {
      for (const { path, text } of files) await call.io.out(`${path}\n\n${lines(text)}\n`)
      return exitCodes.fine
    }
    const kept = files.filter(({ path }) => existsSync(join(base, path)))
    const made = makeFolder(dir)
    try {
      createFiles(
        base,
        files.filter((file) => !kept.includes(file)),
      )
    } catch (error) {
      if (made !== undefined) rmdirSync(dir)
      throw error
    }
    const repository = call.options['git'] === false ? null : await repositoryIn(dir, call)
    await call.io.out(told(call, dir, forum, { files, kept, repository }))
    return exitCodes.fine
  })

/** The files with the recipe of `--ci`, which stands at the top of the repository around the archive. */
async function withRecipe(call: Call, dir: string, files: readonly File[], language: Lang) {
  const service = word(call.options, 'ci')
  if (service === undefined) return { base: dir, files }
  const { placeOf } = await import('../ci/place.js')
  const { recipe } = await import('../ci/recipes.js')
  const place = await placeOf(dir)
  const { top, prefix } = place
  const below = files.map((file) => ({ ...file, path: `${prefix}${file.path}` }))
  const all = [...below, recipe(service as Service, place, language)]
  return { base: prefix === '' ? dir : top, files: all }
}

async function draft(asking: Asking) {
  const { call } = asking
  demand(asking, ['name', 'forum', 'level', 'kind'])
  const name = await must(asking, 'name', words)
  const language: Lang =
    flag(asking, 'language', (text) => (text === 'en' ? 'en' : 'sv')) ?? call.lang
  const forum = await must(asking, 'forum', words)
  const made = slug(forum)
  if (!isNewId(made) && !asking.ask && flag(asking, 'id', newId) === undefined) {
    throw needsId(forum)
  }
  // Nothing is taken yet in a new archive: only a name that no id can be made of needs one.
  const id = flag(asking, 'id', newId) ?? (isNewId(made) ? made : await must(asking, 'id', newId))
  const choose = (key: string, initial: string) => ({
    choices: valueChoices('forum', [key], call.lang),
    initial,
  })
  const level = await must(asking, 'level', value('forum', ['level']), choose('level', 'county'))
  const kind = await must(asking, 'kind', value('forum', ['kind']), choose('kind', 'officials'))
  const first = draftForum(
    null,
    { id, name: forum, level, kind },
    template(`forum.${language}.md`),
    language,
  )
  const files = [
    draftSettings({ name, language }, template(`settings.${language}.yaml`)),
    { path: first.path, text: first.text },
    draftReadme({ name, forum: id }, template(`readme.${language}.md`)),
    ...companions(language),
  ]
  return { files, forum: id, language }
}

/**
 * Make a folder and those above it, the uppermost new one returned. Step by step: `recursive` goes
 * on for ever where a file system answers that what is to be made does not exist, as `/proc` does.
 */
function makeFolder(dir: string): string | undefined {
  if (existsSync(dir)) return undefined
  const above = makeFolder(dirname(dir))
  guarded(dir, () => mkdirSync(dir))
  return above ?? dir
}

/** Throws `UserError('conflict')` where an archive is, or would lie inside another. */
function requireNoArchive(dir: string): void {
  const root = findRoot(dir)
  if (root === null) {
    const stat = statSync(dir, { throwIfNoEntry: false })
    if (!stat || stat.isDirectory()) return
    const shown = line(dir)
    throw new UserError('call', { sv: `${shown} är ingen mapp`, en: `${shown} is no folder` })
  }
  const shown = line(root)
  throw root === dir
    ? new UserError(
        'conflict',
        { sv: `${shown} är redan ett arkiv`, en: `${shown} is an archive already` },
        {
          sv: 'Lägg till ett forum med `samverkan nytt forum`.',
          en: 'Add a forum by `samverkan new forum`.',
        },
      )
    : new UserError(
        'conflict',
        {
          sv: `Mappen ligger i ett annat arkiv: ${shown}`,
          en: `The folder lies in another archive: ${shown}`,
        },
        {
          sv: 'Ett arkiv kan inte ligga i ett annat. Välj en mapp utanför.',
          en: 'An archive cannot lie in another. Choose a folder outside it.',
        },
      )
}

/** Whether a repository was made; an archive without git is one all the same. */
async function repositoryIn(dir: string, call: Call): Promise<boolean | null> {
  try {
    return await initRepository(dir)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    await call.io.say(`${error.text[call.lang]}\n${error.hint ? `${error.hint[call.lang]}\n` : ''}`)
    return null
  }
}

interface Done {
  readonly files: readonly File[]
  readonly kept: readonly File[]
  readonly repository: boolean | null
}

function told({ lang, style, quiet, io }: Call, dir: string, forum: string, done: Done): string {
  if (quiet) return `${line(dir)}\n`
  const written = done.files.filter((file) => !done.kept.includes(file))
  const rows = [
    `${says.made[lang]} ${style.strong(line(dir))}`,
    ...written.map(({ path }) => `  ${path}`),
    ...(done.kept.length > 0 ? [says.kept[lang], ...done.kept.map(({ path }) => `  ${path}`)] : []),
    ...(done.repository === true ? [says.git[lang]] : []),
    '',
    says.next[lang],
    ...steps(relative(io.cwd, dir).split(sep).join('/'), forum, lang).map((step) => `  ${step}`),
  ]
  return `${rows.join('\n')}\n`
}

const says = {
  made: { sv: 'Skapade arkivet', en: 'Made the archive' },
  kept: { sv: 'Fanns redan och är orört:', en: 'Was there already and is untouched:' },
  git: { sv: 'Mappen är nu ett git-repo.', en: 'The folder is now a git repository.' },
  next: { sv: 'Sedan:', en: 'Then:' },
} satisfies Record<string, Text>

function steps(folder: string, forum: string, lang: Lang): readonly string[] {
  const there = folder === '' ? [] : [`cd ${/^[\w./-]+$/.test(folder) ? folder : `"${folder}"`}`]
  const commands = {
    sv: [
      `samverkan nytt protokoll --forum ${forum}`,
      'samverkan kontrollera',
      'samverkan nytt forum',
    ],
    en: [`samverkan new minutes --forum ${forum}`, 'samverkan validate', 'samverkan new forum'],
  }
  return [...there, ...commands[lang]]
}
