import { register } from '../register.js'
import { anyOf } from './any-of.js'
import { folded, isGivenName } from './given-names.js'

// Where private people have their mail: the large services and Swedish providers of access.
const services = new Set(
  (
    'gmail googlemail hotmail outlook live msn yahoo ymail icloud me mac aol gmx mail hey pm zoho ' +
    'yandex fastmail proton protonmail tutanota tuta telia comhem bredband bredband2 tele2 telenor ' +
    'swipnet spray passagen home glocalnet bahnhof ownit algonet'
  ).split(' '),
)
const serviceDomain = /^([a-z0-9]+)\.(?:com|se|net|org|me|io|nu|de|fr|ru|no|dk|fi|co\.uk)$/

// How the name of a mailbox for a function begins. Short words count only when they stand alone.
const beginnings =
  'adm aktivit aldre alkohol ambulans analys anhorig anmal ansok antagn arbet arende arkiv avdeln ' +
  'avgift avtal barn bered besta bemann betal biblio bidrag bistand bokning boend brukar budget ' +
  'bygg center centra chef data delreg diari digital direkt distrikt drift drog dygn ekonom elev ' +
  'enhet event expedition faktur famil fastig forbund foren forhandl forlag forskn forskol forskr ' +
  'forsor forv forum fraga framtid frivil fritid funk fysio grupp gymnas habil halso halsa hemg ' +
  'hemsjuk hemtj hemvar hjalp idrott infek info insats integr intern invan jour jurid kallels ' +
  'kansli kassa klagom kommun kompet konsult kontak kontor koord korttid krisb krish krisl krisst ' +
  'kultur kund kunsk kurator kvalit lakem lansd lansg lanss lansv larm ledn ledam lokal lonek ' +
  'medbor medicin media mejl migr miljo missb mottag myndig namnd narsj narvar observ omrad omsorg ' +
  'ombud oppen ordfor organi overf palliat patient pedag plane polit press primar process projekt ' +
  'psyk radgi reception redak regio register registr rehab rektor remiss resurs revis sakerh ' +
  'samf saml samord samsj samtal samv sekret sektor senior servic sjuk skola skole skolf skolh ' +
  'skolk skoln skolo skols skolv social sprak stab stads statist stods strateg student styrels ' +
  'styrn suicid support talesm tandv tekn telef tillg tillsyn tillv tjanst tolk trafik trygg ungd ' +
  'upph utbild utred utskriv utveck valfar vardag vardc vardp vards vaxel verks vuxen vuxn webb'
const alone =
  'ab af au avd bas bun bup cg dpo dsg dst exp fc fk fou gdpr god gsn hab hem hr hsl hsn husrum ' +
  'info it kc kf ks kst lag lan lon lss lvu mail mar mas mbn medel mini my nara nord nordost ' +
  'nordvast norr norra nosam nsph ny nya oms ost ostra plan post pr rad rpo sas sf sfi sip skr sn ' +
  'soc soder sodra syd sydost sydvast stod team test tf unga ung upp vas vast vastra vard vob vof ' +
  'vux fornamn efternamn namn firstname lastname first last name no noreply reply do not'
const opening = new RegExp(`^(?:${anyOf(beginnings)})`)
const whole: ReadonlySet<string> = new Set(alone.split(' '))
const ending = new RegExp(
  `(?:${anyOf(
    'forvaltning forvaltningen kansli kansliet namnd namnden styrelse styrelsen enhet enheten ' +
      'mottagning mottagningen center grupp gruppen team teamet skola skolan kommun kommunen ' +
      'service central centralen ledning samordning huset radet boende boendet natverk natverket ' +
      'forening foreningen forbund forbundet',
  )})$`,
)

const surname =
  /.(?:sson|son|sen|strom|bergh?|gren|lundh?|[qk]vist|quist|stedt|holm|blad|hult|dahl|blom|mark|man|sten|lin|din|ius|vall|wall|lof|v?ik|gard)$/

let places: ReadonlySet<string> | undefined

/**
 * Whether an address, cut at its `@`, seems to be one person's own: at a service for private people,
 * unless its name says a function, or with a given name or a whole name before the `@`.
 */
export function isOwn(local: string, domain: string): boolean {
  const parts = folded(local)
    .split(/[._+-]+/)
    .map((part) => part.replace(/\d+$/, ''))
    .filter((part) => part !== '')
  if (parts.some(isFunction)) return false
  if (isGivenName(parts[0] ?? '')) return true
  if (parts.some(isPlace)) return false
  if (services.has(serviceDomain.exec(domain.toLowerCase())?.[1] ?? '')) return true
  const last = parts.length > 1 && parts.length < 4 ? parts.at(-1) : undefined
  return last !== undefined && last.length > 4 && surname.test(last)
}

const isFunction = (part: string): boolean =>
  whole.has(part) || opening.test(part) || ending.test(part)

/** A municipality or a county: `orebro`, `norrbotten`. */
function isPlace(part: string): boolean {
  places ??= new Set(
    [...register.values()].map(({ shortName }) =>
      folded(shortName)
        .replace('region', '')
        .replace(/[^a-z]/g, ''),
    ),
  )
  return places.has(part)
}
