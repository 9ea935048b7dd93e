import { exitCodes } from '../errors.js'
import { tracing } from '../reports/tracing.js'
import { type Call, word } from './command.js'
import { openArchive } from './open.js'
import { printView } from './print-view.js'

/** Print the whole journey of something said, or of a topic. */
export async function trace(call: Call): Promise<number> {
  const [reference] = call.args
  const topic = word(call.options, 'topic')
  const { archive } = await openArchive(call)
  const view = tracing(archive, {
    ...(reference === undefined ? {} : { reference }),
    ...(topic === undefined ? {} : { topic }),
  })
  await printView(view, archive, call)
  return exitCodes.fine
}
