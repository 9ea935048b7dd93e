// Help for the whole is asked for most, and is the same every time: it was worked out when the
// program was built, for the widths that nearly everybody has.
import { folderOf, widthOf } from './io.js'
import { langOf } from './spoken-lang.js'

declare const HELP: Readonly<Record<string, string>> | undefined

/** Help for the whole; null where its width was not thought of. */
export function helpFor({ env, cwd, stdout }: NodeJS.Process): string | null {
  const lang = langOf([], { env, cwd: folderOf({ env, cwd }) })
  return typeof HELP === 'object' ? (HELP[`${lang} ${widthOf(stdout)}`] ?? null) : null
}
