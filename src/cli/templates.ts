import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let folder: string | undefined

/** The text of a template of the package, `minutes.sv.md`. */
export function template(name: string): string {
  folder ??= join(packageFolder(), 'templates')
  return readFileSync(join(folder, name), 'utf8')
}

/** The folder of this package: found upwards, since a bundle lies elsewhere than its source. */
function packageFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url))
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at
    if (dirname(at) === at) throw new Error(`no package around ${start}`)
  }
}
