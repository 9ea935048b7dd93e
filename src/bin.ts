import { isPure } from './cli/pure.js'
import { tool } from './version.js'

/** The only place that knows the process: words in, exit code out. */
export async function run(process: NodeJS.Process): Promise<void> {
  // A reader that has gone away is no error; every other fault reaches whoever wrote.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  const words = process.argv.slice(2)
  // What scripts ask most often needs nothing of the rest.
  const only = words.length === 1 ? words[0] : undefined
  if (only === '--version' || only === '-V') {
    process.stdout.write(`${tool}\n`)
    return
  }
  if (only === '--help' || only === '-h') {
    const { helpFor } = await import('./cli/first-help.js')
    const help = helpFor(process)
    if (help !== null) {
      process.stdout.write(help)
      return
    }
  }
  const recalled = isPure(words) ? await remembered(words, process) : null
  if (typeof recalled === 'number') {
    process.exitCode = recalled
    return
  }
  await keepCompiled(words, process)
  const { main, processIo } = await import('./cli/main.js')
  const io = processIo(process)
  try {
    process.exitCode = await main(words, recalled?.io ?? io, recalled)
  } catch {
    // What was remembered cannot be read after all.
    recalled?.forget()
    process.exitCode = await main(words, io)
    return
  }
  await recalled?.keep(process.exitCode)
}

async function remembered(words: readonly string[], process: NodeJS.Process) {
  const { processIo, recall } = await import('./cli/answers.js')
  return recall(words, processIo(process))
}

interface Compiling {
  readonly enableCompileCache?: (folder: string) => unknown
}

/** From Node 22 on, what it has compiled of the program is kept for the next time. */
async function keepCompiled(words: readonly string[], process: NodeJS.Process): Promise<void> {
  const { enableCompileCache } = process.getBuiltinModule('node:module') as Compiling
  if (enableCompileCache === undefined || words.includes('--no-cache')) return
  const { codeFolder } = await import('./cli/answers.js')
  const folder = codeFolder(process.env)
  if (folder !== null) enableCompileCache(folder)
}
