// Runs a command once and says what the whole process cost.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const hook = fileURLToPath(new URL('peak.cjs', import.meta.url))
/** The clock ticks of /proc are hundredths of a second on every Linux that Node runs on. */
const tick = 0.01

/** What would have a say in what is done, and not only in how fast: it stays outside. */
const telling =
  /^(?:SAMVERKAN_|GIT_|GITHUB_|CI|npm_|NODE_(?!EXTRA_CA_CERTS)|LC_|LANG|TERM|COLORTERM|NO_COLOR|FORCE_COLOR|CLICOLOR|SOURCE_DATE_EPOCH)/

/** The surroundings of whoever runs the bench: an empty Node is as slow there as theirs is. */
const environment = () => {
  const kept = Object.entries(process.env).filter(([name]) => !telling.test(name))
  return { ...Object.fromEntries(kept), LANG: 'sv_SE.UTF-8' }
}

/**
 * Seconds of wall clock and of CPU, user and system, of a command with all its children; CPU is
 * null where the system does not tell. Throws when the command does not end as it should.
 */
export function run({ argv, cwd, codes = [0] }, more = {}) {
  const before = cpuOfChildren()
  const start = process.hrtime.bigint()
  const { status, error, stderr } = spawnSync(argv[0], argv.slice(1), {
    ...{ cwd, encoding: 'utf8', maxBuffer: 1 << 28 },
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...environment(), ...more },
  })
  const wall = Number(process.hrtime.bigint() - start) / 1e9
  const after = cpuOfChildren()
  if (error) throw error
  if (!codes.includes(status)) {
    throw new Error(`${argv.join(' ')} ended with ${status}\n${stderr.slice(0, 2000)}`)
  }
  return { wall, cpu: before === null ? null : Math.max(0, after - before) }
}

/** What the children that have ended have used, from Linux's own books; null elsewhere. */
function cpuOfChildren() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ')
    return (Number(fields[13]) + Number(fields[14])) * tick
  } catch {
    return null
  }
}

/**
 * The peak memory, in bytes, of the largest process of Node that a command starts; null when it
 * starts none. In a run of its own, since asking costs a little time.
 */
export function peak(command) {
  const folder = mkdtempSync(join(tmpdir(), 'samverkan-peak-'))
  try {
    run(command, {
      NODE_OPTIONS: `--require ${JSON.stringify(hook)}`,
      BENCH_PEAK_FOLDER: folder,
    })
    const found = readdirSync(folder).map((name) =>
      Number(readFileSync(join(folder, name), 'utf8')),
    )
    return found.length === 0 ? null : Math.max(...found)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
