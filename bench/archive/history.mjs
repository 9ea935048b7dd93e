// Writes an archive as a git repository, with the same commits every time.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { noonish } from './calendar.mjs'

const who = 'Samverkansarkivet <registrator@example.se>'
/** So many commits in an archive whose history is not what is measured. */
const ordinary = 48

/**
 * Writes the documents to `folder` as a repository of its own. With `commits`, each text a
 * document has had is recorded, in so many commits; else only its last one. What is older than
 * the day `since` is recorded that day.
 */
export function writeRepository(folder, documents, { commits, since } = {}) {
  mkdirSync(folder, { recursive: true })
  const isWhole = commits !== undefined
  const days = documents.flatMap(({ stages }) => stages.map(({ on }) => on)).sort()
  const first = since ?? days[0]
  const changes = documents
    .flatMap(({ path, isSettings, stages }) =>
      (isWhole ? stages : stages.slice(-1)).map(({ on, text }) => ({
        ...{ path, text },
        on: isSettings || on < first ? first : on,
      })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  git(folder, ['init', '--quiet', '--initial-branch=main'])
  const stream = join(folder, '.git', 'import')
  writeStream(stream, changes, Math.min(changes.length, commits ?? ordinary))
  const input = openSync(stream, 'r')
  git(folder, ['fast-import', '--quiet'], input)
  closeSync(input)
  rmSync(stream)
  git(folder, ['gc', '--quiet'])
  git(folder, ['reset', '--quiet', '--hard', 'main'])
  refreshLater(folder)
}

/**
 * Writes the index a second after the files. Files written in the same second as the index would
 * be read again at each question.
 */
export function refreshLater(folder) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1100)
  git(folder, ['update-index', '--really-refresh', '-q'])
}

function writeStream(path, changes, commits) {
  const out = openSync(path, 'w')
  for (let at = 0; at < commits; at++) {
    const from = Math.floor((at * changes.length) / commits)
    const to = Math.floor(((at + 1) * changes.length) / commits)
    const time = `${noonish(changes[to - 1].on)} +0000`
    const message = to - from === 1 ? changes[from].path : `${to - from} dokument`
    const head = [
      'commit refs/heads/main',
      `author ${who} ${time}`,
      `committer ${who} ${time}`,
      `data ${Buffer.byteLength(message)}`,
      message,
      '',
    ]
    const files = changes.slice(from, to).map(({ path: file, text }) => {
      const words = text()
      return `M 100644 inline ${file}\ndata ${Buffer.byteLength(words)}\n${words}\n`
    })
    writeSync(out, `${head.join('\n')}${files.join('')}\n`)
  }
  closeSync(out)
}

function git(folder, args, input = 'ignore') {
  const { status, error, stderr } = spawnSync('git', ['-C', folder, ...args], {
    stdio: [input, 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (error) throw error
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`)
}
