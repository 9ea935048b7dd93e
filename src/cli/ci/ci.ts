import { existsSync } from 'node:fs'
import { draftOwners, isOwner, namesOf, type Owners } from '../../archive/drafts/codeowners.js'
import { languageOf } from '../../archive/drafts/draft.js'
import { exitCodes, UserError } from '../../errors.js'
import { line } from '../../render/escape.js'
import { listed, same, type Text } from '../../text.js'
import { version } from '../../version.js'
import type { Call } from '../command.js'
import { companions } from '../new/companions.js'
import { type Opened, openArchive, rootFrom } from '../open.js'
import { archiveLang } from '../root.js'
import { ownersPath, ownersPaths, recipePaths, type Service } from './paths.js'
import { onDisk, type Place, placeOf } from './place.js'
import { type RecipeFile, recipe } from './recipes.js'
import { nextSteps } from './steps.js'
import { writeRecipes } from './write.js'

/** Have a service check every proposed change: its recipe, and who has to say yes. */
export async function ciService(call: Call, service: Service): Promise<number> {
  const opened = await openArchive(call)
  const place = await placeOf(opened.root)
  const files: RecipeFile[] = [recipe(service, place, languageOf(opened.archive))]
  const notes: Text[] = []
  if (service !== 'azure') {
    const keepers = keepersOf(call)
    const owners = ownersIn(opened, place, keepers)
    if (owners.some) files.push(owners.file)
    notes.push(...owners.notes)
  }
  const add = files.map(({ path }) => path).join(' ')
  const first = same(`git add ${add} && git commit && git push`)
  await writeRecipes(call, place, files, { next: [first, nextSteps[service]], notes })
  return exitCodes.fine
}

/** Write who has to say yes to changes of what, from what the archive says of its forums. */
export async function ciOwners(call: Call): Promise<number> {
  const opened = await openArchive(call)
  const place = await placeOf(opened.root)
  const { file, notes } = ownersIn(opened, place, keepersOf(call))
  await writeRecipes(call, place, [file], { next: [], notes })
  return exitCodes.fine
}

/** Write what makes editors treat the archive's files alike, as `init` does. */
export async function ciEditor(call: Call): Promise<number> {
  const root = rootFrom(call.cwd)
  const files = companions(archiveLang(root) ?? 'sv')
  await writeRecipes(call, { top: root, prefix: '' }, files, { next: [] })
  return exitCodes.fine
}

function keepersOf({ options }: Call): readonly string[] {
  const given = Array.isArray(options['owner']) ? (options['owner'] as readonly string[]) : []
  const wrong = given.find((one) => !isOwner(one))
  if (wrong === undefined) return given
  throw new UserError(
    'call',
    {
      sv: `\`${line(wrong)}\` är varken en e-postadress eller ett kontonamn (--owner)`,
      en: `\`${line(wrong)}\` is neither an e-mail address nor the name of an account (--owner)`,
    },
    {
      sv: 'Skriv till exempel registrator@example.se, @konto eller @organisation/grupp.',
      en: 'Write for instance registrar@example.se, @account or @organisation/team.',
    },
  )
}

/** The file, whether it says anything, and what should be known of it. */
function ownersIn({ archive }: Opened, place: Place, keepers: readonly string[]) {
  const { prefix } = place
  const recipes = ['.github/', recipePaths.gitlab, recipePaths.azure, ownersPath]
  const owners = draftOwners(archive, { prefix, keepers, recipes }, heading)
  const path = ownersPaths.find((one) => existsSync(onDisk(place, one))) ?? ownersPath
  const some = /^\//m.test(owners.text)
  return { file: { path, text: owners.text }, some, notes: notesOn(owners, keepers, { archive }) }
}

const heading: Text = {
  sv: `Skrivet av samverkan ${version}: samverkan koppla codeowners`,
  en: `Written by samverkan ${version}: samverkan ci codeowners`,
}

function notesOn(
  { without, unusable }: Owners,
  keepers: readonly string[],
  { archive }: Pick<Opened, 'archive'>,
): readonly Text[] {
  const notes: Text[] = []
  if (keepers.length === 0) notes.push(nobodyKeeps)
  if (without.length > 0) {
    const names = namesOf(archive, without)
    notes.push({
      sv: `Utan skribenter (\`writers\`), så vem som helst får säga ja: ${names.sv}.`,
      en: `Without writers (\`writers\`), so anybody may say yes: ${names.en}.`,
    })
  }
  if (unusable.length > 0) {
    const names = listed(unusable.slice(0, 3).map((one) => `\`${line(one)}\``))
    notes.push({
      sv: `Går inte att använda som skribent: ${names.sv}.`,
      en: `Cannot be used as a writer: ${names.en}.`,
    })
  }
  return notes
}

const nobodyKeeps: Text = {
  sv: 'Ingen äger inställningarna och själva kontrollen: ange vem med --owner.',
  en: 'Nobody owns the settings and the check itself: say who by --owner.',
}
