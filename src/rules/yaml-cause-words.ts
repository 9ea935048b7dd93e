import type { YamlCause } from '../archive/yaml-causes.js'
import type { Text } from '../text.js'

/** What was found with what was expected, and how to mend it. */
export interface CauseWords {
  readonly message: Text
  readonly hint: Text
}

const words = (sv: string, en: string, hintSv: string, hintEn: string): CauseWords => ({
  message: { sv, en },
  hint: { sv: hintSv, en: hintEn },
})

/** The words for a cause; `key` is the key it names, where it names one. */
export const wordsFor = (cause: YamlCause, key: string | undefined): CauseWords =>
  cause === 'comma-missing' && key !== undefined
    ? { ...causeWords[cause], message: commaBefore(`\`${key}:\``) }
    : causeWords[cause]

const commaBefore = (what: string): Text => ({
  sv: `Det saknas ett komma före ${what}`,
  en: `A comma is missing before ${what}`,
})

/** Every cause for which the head of a document cannot be read, in words for its author. */
const causeWords: Readonly<Record<YamlCause, CauseWords>> = {
  'bracket-open': words(
    'En parentes öppnas här men stängs inte; ] eller } väntades',
    'A bracket opens here and is not closed; expected ] or }',
    'Stäng parentesen på samma rad. Är den text, sätt citattecken runt hela värdet.',
    'Close the bracket on the same line. If it is text, put quotes around the whole value.',
  ),
  'bracket-stray': words(
    'Här stängs en parentes som inte är öppen; ett värde väntades',
    'A bracket that is not open is closed here; expected a value',
    'Ta bort tecknet, eller sätt citattecken runt värdet om det är text.',
    'Remove the character, or put quotes around the value if it is text.',
  ),
  'character-first': words(
    'Värdet börjar med ett tecken som inte får stå först; bokstav, siffra eller citattecken väntades',
    'The value begins with a character that may not come first; expected a letter, digit or quote',
    'Sätt citattecken runt hela värdet: "@…".',
    'Put quotes around the whole value: "@…".',
  ),
  'colon-in-value': words(
    'Det står ett kolon inuti värdet; citattecken väntades runt det',
    'There is a colon inside the value; expected quotes around it',
    'Skriv värdet inom citattecken: "Båsenberga: Vingåker".',
    'Write the value in quotes: "Båsenberga: Vingåker".',
  ),
  'comma-missing': words(
    'Det saknas ett komma före nästa uppgift',
    'A comma is missing before the next entry',
    'Inom { } står komma mellan uppgifterna: `{party: kommun-1880, role: socialchef}`.',
    'Inside { } there is a comma between entries: `{party: kommun-1880, role: socialchef}`.',
  ),
  'comma-stray': words(
    'Här står ett komma utan värde före; ett värde väntades',
    'Here is a comma with no value before it; expected a value',
    'Ta bort det komma som är för mycket.',
    'Remove the comma that is too much.',
  ),
  'comment-too-close': words(
    'Tecknet # följer direkt på ett värde; ett mellanslag väntades före det',
    'The sign # follows a value directly; expected a space before it',
    'Sätt ett mellanslag före # om det är en kommentar, annars citattecken runt hela värdet.',
    'Put a space before # if it begins a comment, else quotes around the whole value.',
  ),
  'dash-after-key': words(
    'Ett listans streck står på samma rad som nyckeln; en ny rad väntades',
    'The dash of a list stands on the line of its key; expected a new line',
    'Skriv varje post på en egen rad under nyckeln, indragen och med streck före.',
    'Write each entry on a line of its own under the key, indented and with a dash.',
  ),
  directive: words(
    'En rad börjar med %; rader `nyckel: värde` väntades',
    'A line begins with %; expected `key: value` lines',
    'Ta bort raden.',
    'Remove the line.',
  ),
  escape: words(
    'Ett omvänt snedstreck (\\) står framför ett tecken som det inte hör ihop med; ett vanligt tecken väntades',
    'A backslash stands before a character it does not go with; expected a plain character',
    "Skriv två (\\\\), eller byt citattecknen runt värdet mot enkla ('…').",
    "Write two (\\\\), or change the quotes around the value to single ones ('…').",
  ),
  indentation: words(
    'Raden är inte indragen som raderna omkring; samma indrag väntades',
    'The line is not indented like the lines around it; expected the same indentation',
    'Låt nycklar på samma nivå börja i samma kolumn, med mellanslag framför.',
    'Let keys of the same level begin in the same column, with spaces before them.',
  ),
  'key-not-text': words(
    'En nyckel börjar med parentes; ett ord väntades',
    'A key begins with a bracket; expected a word',
    'Skriv nyckeln som ett ord, till exempel `topics:`.',
    'Write the key as a word, for instance `topics:`.',
  ),
  'key-too-long': words(
    'En nyckel är längre än 1 000 tecken; ett ord väntades',
    'A key is longer than 1,000 characters; expected a word',
    'Hör texten till brödtexten, flytta den under det andra strecket ---.',
    'If it is running text, move it below the second --- line.',
  ),
  'no-colon': words(
    'Raden har ingen nyckel; `nyckel: värde` väntades',
    'The line has no key; expected `key: value`',
    'Skriv nyckeln först. Fortsätter raden värdet ovanför, sätt hela värdet inom citattecken på en rad.',
    'Write the key first. If the line goes on with the value above, put it all in quotes on one line.',
  ),
  'no-space': words(
    'Det saknas mellanslag efter kolonet; `nyckel: värde` väntades',
    'There is no space after the colon; expected `key: value`',
    'Sätt ett mellanslag efter kolonet.',
    'Put a space after the colon.',
  ),
  'quote-open': words(
    'Ett citattecken öppnas här men stängs inte; samma citattecken väntades i slutet av värdet',
    'A quote opens here and is not closed; expected the same quote at the end of the value',
    'Sätt citattecknet också sist, på samma rad.',
    'Put the quote at the end too, on the same line.',
  ),
  'second-document': words(
    'Här börjar ett nytt huvud; ett enda väntades',
    'A second front matter begins here; expected one',
    'Ta bort raden med punkter (...) eller streck, så att allt står i ett huvud.',
    'Remove the line of dots (...) or dashes, so that all stands in one.',
  ),
  tab: words(
    'Raden är indragen med tabb; mellanslag väntades',
    'The line is indented with a tab; expected spaces',
    'Byt tabben mot två mellanslag för varje nivå.',
    'Change the tab to two spaces for each level.',
  ),
  'text-after-quote': words(
    'Det står text efter det avslutande citattecknet; radslut väntades',
    'There is text after the closing quote; expected the end of the line',
    'Flytta citattecknet sist. Citattecken inuti skrivs då av det andra slaget: \'… "så" …\'.',
    'Move the quote to the end. Quotes inside are then of the other kind: \'… "so" …\'.',
  ),
  unclear: words(
    'Här går huvudet inte att läsa; `nyckel: värde` väntades',
    'The front matter cannot be read here; expected `key: value`',
    'Jämför med en rad som fungerar, eller sätt citattecken runt värdet.',
    'Compare with a line that works, or put quotes around the value.',
  ),
}
