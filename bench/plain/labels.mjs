// Label lines as one regular expression sees them.

const kinds = [
  'Beslut',
  'Ställningstagande',
  'Uppdrag',
  'Förslag',
  'Förslag till beslut',
  'Fråga',
  'Lyfts till [^*]+',
  'Förankras i [^*]+',
  'Mötestider',
  'Godkänns(?: [^*]+)?',
  'Till handlingarna',
  'Bordläggs till [^*]+',
  'Återremitteras till [^*]+',
  'Utgår',
  'Reservation',
  'Protokollsanteckning',
  '(?:Klart|Pågår|Avskrivs|Förankrat|Svar på|Avslås) [^*]+',
].join('|')
const start = '^(?:[-*+] (?:\\[[ xX]\\] )?)?'
const label = new RegExp(`${start}\\*\\*(?:(\\d+[a-z]?\\.\\d+) )?(?:${kinds}):\\*\\*(?: |$)`)
const bold = new RegExp(`${start}\\*\\*[^*]*(?:\\*\\*:|:\\*\\*|: \\*\\*)`)

/** The number of an item (`7.2`), an empty string for one without, null for any other line. */
export function numberOf(line) {
  const match = label.exec(line)
  return match === null ? null : (match[1] ?? '')
}

/** The line when it looks like a label and is none of those known. */
export const broken = (line) => (bold.test(line) ? line.slice(0, 60) : null)
