// The main job on the example archive: check it, then answer how many projects are still alive.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
// The day is pinned, so that the answer is the same whenever it is asked for.
const day = '2026-11-22'

for (const words of [
  ['validate', '--as-of', day],
  ['report', 'projects', '--survived', '--as-of', day],
]) {
  const args = [`${root}bin/samverkan.js`, '-C', `${root}archive`, ...words]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
