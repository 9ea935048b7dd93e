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

/** What git asks before it records a change on somebody's own computer. */
export const hookScript = (place: Place, language: Lang): string =>
  fill(template('ci/pre-commit.sh'), fillings('ci hook', place, language))

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
  remove: {
    sv: 'Ta bort filen för att slippa den; hoppa över en gång med git commit --no-verify.',
    en: 'Remove the file to be without it; skip it once by git commit --no-verify.',
  },
  missing: {
    sv: 'Programmet samverkan hittades inte, så ändringen är inte kontrollerad här.',
    en: 'The program samverkan was not found, so the change is not checked here.',
  },
  refused: {
    sv: 'Ändringen sparades inte i git: rätta det som står ovan och spara igen.',
    en: 'The change was not recorded in git: mend what stands above and try again.',
  },
} satisfies Record<string, Text>
