import { chmodSync, lstatSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { exitCodes, UserError } from '../../errors.js'
import { line, lines } from '../../render/escape.js'
import { hookFile } from '../../source/hooks.js'
import { guarded } from '../../source/io-errors.js'
import { findRepository } from '../../source/repository.js'
import { createFile } from '../../source/write.js'
import { same, type Text } from '../../text.js'
import type { Call } from '../command.js'
import { rootFrom } from '../open.js'
import { archiveLang } from '../root.js'
import { folderWord, placeOf } from './place.js'
import { type Hook, hookScript } from './recipes.js'

/** Have git ask before each commit, or with `--pre-push` before each push. Throws `UserError('conflict')` where a hook is already. */
export async function ciHook(call: Call): Promise<number> {
  const root = rootFrom(call.cwd)
  const repo = await findRepository(root)
  if (!repo) throw noRepository
  const place = await placeOf(root)
  const hook: Hook = call.options['prePush'] === true ? 'pre-push' : 'pre-commit'
  const script = hookScript(hook, place, archiveLang(root) ?? 'sv')
  const { file, usual } = await hookFile(repo, hook)
  if (call.options['dryRun'] === true) {
    await call.io.out(`${line(file)}\n\n${lines(script)}\n`)
    return exitCodes.fine
  }
  const own = `samverkan -C ${folderWord(place)} validate ${asked[hook]}`
  if (!usual) throw elsewhere(dirname(file), own)
  const stat = guarded(file, () => lstatSync(file, { throwIfNoEntry: false }))
  if (stat && !(stat.isFile() && readFileSync(file, 'utf8') === script)) throw taken(file, own)
  if (!stat) createFile(repo.commonDir, `hooks/${hook}`, script)
  guarded(file, () => chmodSync(file, 0o755))
  const shown = line(file)
  const words = stat ? already : wrote
  const rows = [`${words[call.lang]} ${shown}`, ...(call.quiet ? [] : [about[hook][call.lang]])]
  await call.io.out(call.quiet ? `${shown}\n` : `${rows.join('\n')}\n`)
  return exitCodes.fine
}

const wrote: Text = { sv: 'Skrev', en: 'Wrote' }
const already: Text = { sv: 'Är redan så:', en: 'Is so already:' }

/** What the check is asked about, in each. */
const asked = { 'pre-commit': '--staged', 'pre-push': "--base '@{upstream}'" } as const

const about = {
  'pre-commit': {
    sv: 'Varje gång du sparar i git kontrolleras det som sparas. Det gäller bara den här datorn.',
    en: 'Each time you commit, what is committed is checked. It holds on this computer only.',
  },
  'pre-push': {
    sv: 'Varje gång du skickar grenen du står på kontrolleras vad den ändrar. Det gäller bara den här datorn.',
    en: 'Each time you push the branch you are on, what it changes is checked. It holds on this computer only.',
  },
} satisfies Record<Hook, Text>

const noRepository = new UserError(
  'environment',
  { sv: 'Arkivet ligger inte i git', en: 'The archive is not in git' },
  { sv: 'Kör "git init" i arkivets mapp.', en: 'Run "git init" in the folder of the archive.' },
)

const taken = (file: string, own: string): UserError =>
  new UserError(
    'conflict',
    {
      sv: `Här finns redan en hook, och den är orörd: ${line(file)}`,
      en: `There is a hook here already, and it is untouched: ${line(file)}`,
    },
    addYourself(own),
  )

const elsewhere = (folder: string, own: string): UserError =>
  new UserError(
    'conflict',
    {
      sv: `git hämtar sina hooks i en egen mapp (core.hooksPath), som är orörd: ${line(folder)}`,
      en: `git takes its hooks from a folder of its own (core.hooksPath), which is untouched: ${line(folder)}`,
    },
    addYourself(own),
  )

const addYourself = (own: string): Text => {
  const row = same(`${own} || exit 1`)
  return {
    sv: `Lägg själv till den här raden i den: ${row.sv}`,
    en: `Add this line to it yourself: ${row.en}`,
  }
}
