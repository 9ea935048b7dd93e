import { stockholmDay } from '../dates.js'
import { longDay } from '../format.js'
import type { Text } from '../text.js'
import type { Call } from './command.js'

/** What must be said of an answer about a day that has not come; nothing of any other day. */
export function inFuture(asOf: string, { io }: Pick<Call, 'io'>): readonly Text[] {
  const today = stockholmDay(io.now)
  if (asOf <= today) return []
  const [day, now] = [longDay(asOf), longDay(today)]
  return [
    {
      sv: `${day.sv} har inte varit än. Svaret är så som det blir om inget mer händer efter i dag, ${now.sv}.`,
      en: `${day.en} has not come yet. The answer is as it will be if nothing more happens after today, ${now.en}.`,
    },
  ]
}

/** Say it, unless only the answer is wanted. */
export async function tellFuture(today: string, call: Call): Promise<void> {
  for (const note of call.quiet ? [] : inFuture(today, call)) {
    await call.io.say(`${note[call.lang]}\n`)
  }
}
