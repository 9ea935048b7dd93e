import { fill } from '../../archive/drafts/template.js'
import type { Lang, Text } from '../../text.js'
import { version } from '../../version.js'
import { template } from '../templates.js'
import { recipePaths, type Service } from './paths.js'
import { folderWord, type Place } from './place.js'

/** A file to write, by its path from the top of the repository. */
export interface RecipeFile {
  readonly path: string
  readonly text: string
}

/** What a service does with every proposed change to an archive, in the language of the archive. */
export const recipe = (service: Service, place: Place, language: Lang): RecipeFile => ({
  path: recipePaths[service],
  text: fill(template(`ci/${service}.yml`), fillings(`ci ${service}`, place, language)),
})

/** When git asks on somebody's own computer: before it records a change, or before it sends one. */
export type Hook = 'pre-commit' | 'pre-push'

export function hookScript(hook: Hook, place: Place, language: Lang): string {
  const isPush = hook === 'pre-push'
  const own = Object.entries(isPush ? pushWords : commitWords)
  const texts = own.map(([name, text]) => [name, text[language]])
  return fill(template(`ci/${hook}.sh`), {
    ...fillings(isPush ? 'ci hook --pre-push' : 'ci hook', place, language),
    ...Object.fromEntries(texts),
  })
}

function fillings(command: string, place: Place, language: Lang) {
  const spoken = Object.entries(words).map(([name, text]) => [name, text[language]])
  return {
    ...Object.fromEntries(spoken),
    made: made(command)[language],
    version,
    language,
    folder: folderWord(place),
  }
}

const made = (command: string): Text => ({
  sv: `Skrivet av samverkan ${version}: samverkan ${command.replace('ci', 'koppla')}`,
  en: `Written by samverkan ${version}: samverkan ${command}`,
})

const words = {
  guard: {
    sv: 'Den som får ändra den här filen får ändra kontrollen: låt CODEOWNERS skydda den.',
    en: 'Whoever may change this file may change the check: let CODEOWNERS guard it.',
  },
  edited: {
    sv: 'edited: en ändring som riktas mot en annan gren bedöms på nytt.',
    en: 'edited: a change that is turned to another branch is judged anew.',
  },
  before: {
    sv: 'Före utcheckningen: inget i ändringen kan påverka vad som installeras.',
    en: 'Before the checkout: nothing in the change can affect what is installed.',
  },
  outside: {
    sv: 'Utanför utcheckningen: inget i ändringen kan påverka vad som installeras.',
    en: 'Outside the checkout: nothing in the change can affect what is installed.',
  },
  install: { sv: 'Hämta samverkan', en: 'Install samverkan' },
  check: { sv: 'Kontrollera arkivet', en: 'Check the archive' },
  summary: { sv: 'Sammanfatta', en: 'Summarise' },
  missing: {
    sv: 'Programmet samverkan hittades inte, så ändringen är inte kontrollerad här.',
    en: 'The program samverkan was not found, so the change is not checked here.',
  },
} satisfies Record<string, Text>

const commitWords = {
  remove: {
    sv: 'Ta bort filen för att slippa den; hoppa över en gång med git commit --no-verify.',
    en: 'Remove the file to be without it; skip it once by git commit --no-verify.',
  },
  refused: {
    sv: 'Ändringen sparades inte i git: rätta det som står ovan och spara igen.',
    en: 'The change was not recorded in git: mend what stands above and try again.',
  },
} satisfies Record<string, Text>

const pushWords = {
  remove: {
    sv: 'Ta bort filen för att slippa den; hoppa över en gång med git push --no-verify.',
    en: 'Remove the file to be without it; skip it once by git push --no-verify.',
  },
  pushed: {
    sv: 'Bara grenen man står på kontrolleras, mot den gren den hör ihop med eller fjärrplatsens main.',
    en: 'Only the branch one is on is checked, against the one it tracks or the main of the remote.',
  },
  baseless: {
    sv: 'Det finns inget att jämföra med på fjärrplatsen, så ändringen är inte kontrollerad här.',
    en: 'There is nothing to compare with on the remote, so the change is not checked here.',
  },
  unchecked: {
    sv: 'Ändringen kunde inte kontrolleras här, och skickas ändå.',
    en: 'The change could not be checked here, and is sent all the same.',
  },
  refused: {
    sv: 'Ändringen skickades inte: rätta det som står ovan, spara i git och skicka igen.',
    en: 'The change was not sent: mend what stands above, commit and push again.',
  },
} satisfies Record<string, Text>
