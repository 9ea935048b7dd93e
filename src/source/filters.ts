import { git } from './git.js'

export type Environment = Readonly<Record<string, string>>

/**
 * An environment in which git starts no filter of anybody's settings (git-lfs and the like), which
 * attributes in the archive could choose among. A file that a filter would change then counts as
 * changed, once it has been written to.
 */
export async function withoutFilters(top: string): Promise<Environment> {
  const answer = await git(top, ['config', '--list', '--null', '--name-only'])
  const names = answer.toString().split('\0')
  const programs = names.filter((name) => /^filter\..*\.(?:clean|process)$/s.test(name))
  const settings = [...new Set(programs)].flatMap((name) => [
    [name, ''],
    [name.replace(/[^.]*$/, 'required'), 'false'],
  ])
  const pairs = settings.flatMap(([key = '', value = ''], at) => [
    [`GIT_CONFIG_KEY_${at}`, key],
    [`GIT_CONFIG_VALUE_${at}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(pairs) }
}
