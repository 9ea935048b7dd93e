// What was measured where: figures say nothing without it.
import { spawnSync } from 'node:child_process'
import { cpus, release, totalmem, type } from 'node:os'
import { hasCache } from './commands.mjs'

const said = (program, ...args) =>
  spawnSync(program, args, { encoding: 'utf8', cwd: new URL('..', import.meta.url) }).stdout?.trim()

/** One fact a line. */
export function machine() {
  const all = cpus()
  return [
    `machine: ${all.length} × ${all[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}`,
    `versions: Node ${process.version}, ${said('git', '--version')}, samverkan ${said('git', 'rev-parse', '--short', 'HEAD') || 'unknown'}`,
    `NODE_EXTRA_CA_CERTS: ${process.env.NODE_EXTRA_CA_CERTS ? 'set, which makes every Node start slower' : 'not set'}`,
    ...(hasCache() ? [] : ['this build has no --no-cache: cold and warm are the same']),
  ]
}
