import type { Call } from '../command.js'

/** Nothing is said of what takes less than this. */
const patience = 1000

/**
 * Say how far something has come, to somebody who sits and waits: on stderr, on one line that is
 * wiped at the end. Called with how many are done, and null when all are.
 */
export function progress(
  { io, lang, interactive, quiet }: Call,
  total: number,
): (done: number | null) => Promise<void> {
  const started = performance.now()
  let shown = false
  return async (done) => {
    if (quiet || !interactive) return
    if (done === null) {
      if (shown) await io.say('\r\u001B[K')
      return
    }
    if (performance.now() - started < patience) return
    shown = true
    const words = { sv: `Räknar ${done} av ${total} …`, en: `Counting ${done} of ${total} …` }
    await io.say(`\r${words[lang]}`)
  }
}
