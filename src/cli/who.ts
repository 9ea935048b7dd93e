import { exitCodes, UserError } from '../errors.js'
import { handlingView } from '../reports/handling.js'
import { type Call, word } from './command.js'
import { openArchive } from './open.js'
import { printView } from './print-view.js'

/** Print which forums handle a subject in a place. */
export async function who(call: Call): Promise<number> {
  const [topic = ''] = call.args
  const place = word(call.options, 'in')
  if (place === undefined || place.trim() === '') {
    throw new UserError(
      'call',
      { sv: 'Var gäller det?', en: 'Where is it about?' },
      {
        sv: 'Ange en kommun, ett område, en region eller ett län: `samverkan vem barn --in Kiruna`.',
        en: 'Name a municipality, an area, a region or a county: `samverkan who barn --in Kiruna`.',
      },
    )
  }
  if (topic.trim() === '') {
    throw new UserError('call', { sv: 'Vad gäller det?', en: 'What is it about?' })
  }
  const { archive } = await openArchive(call)
  await printView(handlingView(archive, topic, place), archive, call)
  return exitCodes.fine
}
