// Help for the whole is asked for most, and is the same every time: it was worked out when the
// program was built, for the widths that nearly everybody has.
import { chooseLang, folderOf, widthOf } from './io.js'
import { archiveLang } from './root.js'

declare const HELP: Readonly<Record<string, string>> | undefined

/** Help for the whole; null where its width was not thought of. */
export function helpFor({ env, cwd, stdout }: NodeJS.Process): string | null {
  const found = env['SAMVERKAN_LANG'] ? null : archiveLang(folderOf({ env, cwd }))
  const lang = chooseLang(undefined, env, found)
  return typeof HELP === 'object' ? (HELP[`${lang} ${widthOf(stdout)}`] ?? null) : null
}
