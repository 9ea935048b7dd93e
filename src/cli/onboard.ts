import { exitCodes, UserError } from '../errors.js'
import { onboardingPage } from '../render/pages/onboarding-page.js'
import { plainStyle } from '../render/style.js'
import { explaining } from '../reports/explaining.js'
import { readingFor } from '../reports/forums/onboarding.js'
import { answerFile, writeAnswer } from './answer-file.js'
import type { Call } from './command.js'
import { fileText } from './file-text.js'
import { known } from './known.js'
import { openArchive } from './open.js'

/** Print, or write, all that somebody new in a forum should read, as one document. */
export async function onboard(call: Call): Promise<number> {
  const { io, lang, tool } = call
  const { archive } = await openArchive(call)
  const id = known(archive, 'forum')(call.args[0] ?? '')
  const forum = archive.findA('forum', id)
  if (!forum) throw new UserError('call', noForum(id))
  const file = answerFile(call)
  const reading = readingFor(forum, archive)
  const agreements = reading.agreements.map(({ agreement }) => agreement)
  const texts = new Map<string, string>()
  for (const document of [...agreements, ...reading.minutes]) {
    const text = await fileText(archive, document)
    if (text !== null) texts.set(document.path, text)
  }
  const { commit, dirty } = archive.source
  const page = onboardingPage(
    { view: explaining(forum, archive, true), reading, texts, archive },
    { lang, tool, style: plainStyle, asOf: archive.today, revision: commit, dirty, width: 80 },
  )
  await (file === null ? io.out(page) : writeAnswer(file, page, call))
  return exitCodes.fine
}

const noForum = (id: string) => ({
  sv: `\`${id}\` är inget forum som går att läsa`,
  en: `\`${id}\` is no forum that can be read`,
})
