import { UserError } from '../../errors.js'
import { type Call, type Option, word } from '../command.js'
import { steps } from './periods.js'

/** The other moment. */
export const compareOption: Option = {
  flags: '--compare <rev>',
  description: {
    sv: 'jämför med arkivet vid en revision eller en dag: siffrorna bredvid varandra, listan rad för rad',
    en: 'compare with the archive at a revision or on a day: figures side by side, the list row by row',
  },
}

/** Figures over time. */
export const seriesOptions: readonly Option[] = [
  {
    flags: '--series <step>',
    description: {
      sv: 'följ siffrorna bakåt i tiden ur git: månad (month), kvartal (quarter) eller år (year)',
      en: 'follow the figures back in time from git: by month, quarter or year',
    },
    choices: steps,
  },
  {
    flags: '--figure <names>',
    description: {
      sv: 'vilka siffror, med namnen i json-svaret, kommatecken emellan (annars de viktigaste)',
      en: 'which figures, by their names in the json answer, separated by commas (else the main ones)',
    },
  },
]

/** Throws `UserError('call')` for flags of time that contradict each other. */
export function refuseTogether({ options }: Call): void {
  const [compare, series] = [word(options, 'compare'), word(options, 'series')]
  if (compare !== undefined && series !== undefined) throw notBoth
  if (series !== undefined && word(options, 'at') !== undefined) throw noAt
  if (series === undefined && word(options, 'figure') !== undefined) throw figureAlone
}

const notBoth = new UserError(
  'call',
  {
    sv: '--compare och --series går inte ihop: det ena är två dagar, det andra många',
    en: '--compare and --series do not go together: one is two days, the other many',
  },
  { sv: 'Ange en av dem.', en: 'Give one of them.' },
)

const noAt = new UserError(
  'call',
  {
    sv: '--series går själv bakåt i arkivets historia; --at går inte ihop med det',
    en: '--series goes back in the history of the archive by itself; --at does not go with it',
  },
  { sv: 'Utelämna --at.', en: 'Leave out --at.' },
)

const figureAlone = new UserError(
  'call',
  { sv: '--figure går bara ihop med --series', en: '--figure goes only with --series' },
  { sv: 'Lägg till --series month.', en: 'Add --series month.' },
)
