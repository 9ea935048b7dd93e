import { processIo } from './cli/io.js'
import { main } from './cli/main.js'

/** The only place that knows the process: words in, exit code out. */
export function run(process: NodeJS.Process): void {
  // A reader that has gone away is no error; every other fault reaches whoever wrote.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  main(process.argv.slice(2), processIo(process)).then((code) => {
    process.exitCode = code
  })
}
