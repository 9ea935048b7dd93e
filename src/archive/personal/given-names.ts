// Common given names in Sweden, from public statistics of names, in lower case and without accents.
// Names that are also everyday words where they stand first in a sentence (Per, Bo, Liv, Klara,
// Dan) are left out: a missed name costs less than a warning nobody believes.
const women =
  'agneta agnes aisha alice alicia alma alva amanda amina anette anita ann anna annelie annika ' +
  'astrid barbro beatrice bella berit birgitta britt britta camilla carina caroline cecilia ' +
  'charlotte christina ebba edith elin elina elisabet elisabeth ella ellen elsa emelie emilia ' +
  'emma erika ester eva evelina fanny fatima felicia filippa freja frida gerd greta gun gunilla ' +
  'gunnel hanna hanne hedda helen helena helene henrietta hilda ida inga ingegerd inger ' +
  'ingrid irene iris isabella jasmine jeanette jennifer jenny jessica johanna josefin josefine ' +
  'julia karin karolina katarina katarzyna kerstin kristin kristina lena lina linda linnea ' +
  'lisa lisbeth louise lovisa madeleine magdalena maja malin margareta margit maria mariana ' +
  'marianne marie marina mariam matilda mikaela moa molly mona monica monika natalie nathalie ' +
  'nellie nora olivia paulina pernilla petra pia rebecca rebecka ronja rut sandra sanna sara ' +
  'selma signe siv sofia sofie solveig stina susanna susanne tilda therese tove tuva tyra ulla ' +
  'ulrika vanja vendela veronica victoria viktoria vilma wilma yasmin ylva yvonne zahra asa'
const men =
  'abdi abdullah adam adrian ahmed albert albin alexander alfred ali allan amir anders andreas ' +
  'anton arne aron arvid axel bengt bernt bertil birger bjorn borje carl charlie christer ' +
  'christian christoffer claes daniel david dennis edvin elias elliot emanuel emil erik ' +
  'fabian felix ferdinand filip fredrik gabriel gunnar gustaf gustav goran hakan hamza hans ' +
  'harald hassan henrik henry herman hjalmar hugo hussein ibrahim ingemar ingvar isak ivan ' +
  'jakob jan jens jerker jesper joakim joel johan john johnny jonas jonatan jonathan jorgen ' +
  'josef julian karim karl kenneth kent kevin khaled kim kjell klas kristian kristoffer lars ' +
  'leif lennart leon linus lucas ludvig lukas magnus mahmoud marcus markus martin mathias mats ' +
  'matteo mattias melker melvin michael mikael milo milton mohamed mohammad mohammed mustafa ' +
  'morgan nicklas niklas nils noah oliver olle olof omar oscar oskar ove patrik peder peter ' +
  'petter pontus rasmus rickard robert robin roger roland rolf ronny ruben rune samir samuel ' +
  'sebastian sigvard simon sixten staffan stefan sture svante sven theodor thomas tobias ' +
  'tomas tommy torbjorn torsten ture ulf urban valter viktor vilhelm ville vincent wiktor ' +
  'william yusuf ake orjan'

const names: ReadonlySet<string> = new Set(`${women} ${men}`.split(' '))

/** Letters without their accents, in lower case: `Åsa` is `asa`. */
export const folded = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether a word is a common given name, with or without accents. */
export const isGivenName = (word: string): boolean => names.has(folded(word))
