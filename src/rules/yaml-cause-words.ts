import type { YamlCause } from '../archive/yaml-causes.js'
import type { Text } from '../text.js'
import {
  type CauseWords,
  commaBefore,
  curlyQuotes,
  hardSpace,
  inQuotes,
  listMark,
  words,
} from './yaml-cause-parts.js'

/** The words for a cause, with what it speaks of: a key, a value, a mark or a character. */
export function wordsFor(cause: YamlCause, detail: string): CauseWords {
  const known = causeWords[cause]
  if (detail === '') return known
  if (cause === 'comma-missing') return { ...known, message: commaBefore(`\`${detail}:\``) }
  if (cause === 'list-mark') {
    const hint = detail === '-' ? lacksSpace : known.hint
    return { message: listMark(detail), hint }
  }
  if (cause === 'hard-space') return { ...known, message: hardSpace(detail) }
  if (cause === 'curly-quotes') return curlyQuotes(detail.slice(0, 1))
  return cause === 'colon-in-value' ? { ...known, hint: inQuotes(detail) } : known
}

const lacksSpace: Text = {
  sv: 'Skriv ett mellanslag efter bindestrecket.',
  en: 'Write a space after the hyphen.',
}

/** Every cause for which the head of a document cannot be read, in words for its author. */
const causeWords: Readonly<Record<YamlCause, CauseWords>> = {
  'bracket-open': words(
    'En parentes öppnas här men stängs aldrig',
    'A bracket opens here and never closes',
    'Sätt ] eller } där den slutar, på samma rad. Är den text, sätt citattecken runt hela värdet.',
    'Put ] or } where it ends, on the same line. If it is text, put quotes around the whole value.',
  ),
  'bracket-stray': words(
    'Här stängs en parentes som aldrig öppnades',
    'A bracket closes here that never opened',
    'Ta bort tecknet, eller sätt citattecken runt värdet om det är text.',
    'Remove the character, or put quotes around the value if it is text.',
  ),
  'character-first': words(
    'Värdet börjar med ett tecken som inte får stå först',
    'The value begins with a character that may not come first',
    'Sätt citattecken runt hela värdet: "@…".',
    'Put quotes around the whole value: "@…".',
  ),
  'colon-in-value': words(
    'Det står ett kolon inuti värdet, och då behövs citattecken runt det',
    'There is a colon inside the value, which therefore needs quotes around it',
    'Skriv hela värdet inom citattecken: "…: …".',
    'Put quotes around the whole value: "…: …".',
  ),
  'comma-missing': words(
    'Det saknas ett komma före nästa uppgift',
    'A comma is missing before the next entry',
    'Inom { } står komma mellan uppgifterna: `{party: kommun-1880, role: socialchef}`.',
    'Inside { } there is a comma between entries: `{party: kommun-1880, role: socialchef}`.',
  ),
  'comma-stray': words(
    'Här står ett komma utan något före',
    'Here is a comma with nothing before it',
    'Ta bort det komma som är för mycket.',
    'Remove the comma that is too much.',
  ),
  'comment-too-close': words(
    'Tecknet # står tätt efter ett värde',
    'The sign # follows a value without a space',
    'Sätt ett mellanslag före # om det är en kommentar, annars citattecken runt hela värdet.',
    'Put a space before # if it begins a comment, else quotes around the whole value.',
  ),
  'curly-quotes': curlyQuotes('”'),
  'dash-after-key': words(
    'Listans streck står på samma rad som nyckeln',
    'The dash of the list stands on the line of its key',
    'Skriv varje post på en egen rad under nyckeln, indragen och med streck före.',
    'Write each entry on a line of its own under the key, indented and with a dash.',
  ),
  directive: words(
    'Raden börjar med %, och det får ingen rad i huvudet göra',
    'The line begins with %, as no line of the front matter may',
    'Ta bort raden.',
    'Remove the line.',
  ),
  escape: words(
    'Ett omvänt snedstreck (\\) står framför ett tecken som det inte hör ihop med',
    'A backslash stands before a character it does not go with',
    "Skriv två (\\\\), eller byt citattecknen runt värdet mot enkla ('…').",
    "Write two (\\\\), or change the quotes around the value to single ones ('…').",
  ),
  'hard-space': words(
    'Här står ett hårt mellanslag där bara ett vanligt får stå',
    'Here is a hard space where only a plain one may stand',
    'Det ser likadant ut men läses inte så. Byt det mot ett mellanslag som du skriver själv.',
    'It looks the same but is not read so. Replace it by a space that you type yourself.',
  ),
  indentation: words(
    'Raden är inte indragen som raderna omkring',
    'The line is not indented like the lines around it',
    'Låt nycklar på samma nivå börja i samma kolumn, med mellanslag framför.',
    'Let keys of the same level begin in the same column, with spaces before them.',
  ),
  'key-not-text': words(
    'En nyckel börjar med en parentes, men den ska vara ett ord',
    'A key begins with a bracket, but should be a word',
    'Skriv nyckeln som ett ord, till exempel `topics:`.',
    'Write the key as a word, for instance `topics:`.',
  ),
  'key-too-long': words(
    'En nyckel är längre än 1 000 tecken',
    'A key is longer than 1,000 characters',
    'Hör texten till brödtexten, flytta den under det andra strecket ---.',
    'If it is running text, move it below the second --- line.',
  ),
  'list-mark': words(
    'En lista skrivs med bindestreck och mellanslag: `- {…}`',
    'A list is written with a hyphen and a space: `- {…}`',
    'Ordbehandlare gör gärna om bindestrecket. Skriv - och ett mellanslag i stället.',
    'Word processors like to change the hyphen. Write - and a space instead.',
  ),
  'no-colon': words(
    'Raden har ingen nyckel',
    'The line has no key',
    'Skriv `nyckel: värde`. Fortsätter raden värdet ovanför, sätt hela värdet inom citattecken på en rad.',
    'Write `key: value`. If the line goes on with the value above, put it all in quotes on one line.',
  ),
  'no-space': words(
    'Det saknas ett mellanslag efter kolonet',
    'There is no space after the colon',
    'Skriv `nyckel: värde`, med mellanslag efter kolonet.',
    'Write `key: value`, with a space after the colon.',
  ),
  'quote-open': words(
    'Ett citattecken öppnas här men stängs aldrig',
    'A quote opens here and never closes',
    'Sätt samma citattecken också sist i värdet, på samma rad.',
    'Put the same quote at the end of the value too, on the same line.',
  ),
  'second-document': words(
    'Här börjar ett andra huvud, men ett dokument har bara ett',
    'A second front matter begins here, but a document has only one',
    'Ta bort raden med punkter (...) eller streck, så att allt står i ett huvud.',
    'Remove the line of dots (...) or dashes, so that all stands in one.',
  ),
  tab: words(
    'Raden är indragen med tabb, men här används bara mellanslag',
    'The line is indented with a tab, but only spaces are used here',
    'Byt tabben mot två mellanslag för varje nivå.',
    'Change the tab to two spaces for each level.',
  ),
  'text-after-quote': words(
    'Det står text efter det avslutande citattecknet',
    'There is text after the closing quote',
    'Flytta citattecknet sist. Citattecken inuti skrivs då av det andra slaget: \'… "så" …\'.',
    'Move the quote to the end. Quotes inside are then of the other kind: \'… "so" …\'.',
  ),
  unclear: words(
    'Här går huvudet inte att läsa',
    'The front matter cannot be read here',
    'Jämför med en rad som fungerar, eller sätt citattecken runt värdet.',
    'Compare with a line that works, or put quotes around the value.',
  ),
}
