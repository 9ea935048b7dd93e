import type { Kept, RetentionClass } from '../../archive/retention/retention.js'
import type { Text } from '../../text.js'

export const classLabels: Readonly<Record<RetentionClass, Text>> = {
  minutes: { sv: 'protokoll och anteckningar', en: 'minutes and notes' },
  planned_meeting: { sv: 'kallelser och inställda möten', en: 'notices and cancelled meetings' },
  agreement: { sv: 'antagna överenskommelser', en: 'adopted agreements' },
  plan: { sv: 'antagna handlingsplaner', en: 'adopted action plans' },
  project: { sv: 'beviljade projekt', en: 'granted projects' },
  refused_application: {
    sv: 'avslagna och återtagna ansökningar',
    en: 'declined and withdrawn applications',
  },
  open_application: { sv: 'ansökningar utan beslut', en: 'applications not decided' },
  fund: { sv: 'medel', en: 'funds' },
  draft: { sv: 'utkast', en: 'drafts' },
  structure: { sv: 'forum och parter', en: 'forums and parties' },
}

export const customLabels: Readonly<Record<'keep' | 'weed' | 'undecided', Text>> = {
  keep: { sv: 'bevaras', en: 'kept' },
  weed: { sv: 'kan gallras', en: 'may be weeded' },
  undecided: { sv: 'inte avgjort än', en: 'not settled yet' },
}

export const accessLabels: Readonly<Record<Kept['access'], Text>> = {
  public: { sv: 'offentlig', en: 'public' },
  restricted: { sv: 'begränsad', en: 'restricted' },
  non_public: { sv: 'ej offentlig', en: 'not public' },
}

/** What must be known before anything is weeded. */
export const retentionNotes: readonly Text[] = [
  {
    sv: 'Verktyget tar aldrig bort något. Arkivbildarens egen informationshanteringsplan avgör vad som bevaras och gallras, och gallring kräver beslut av nämnden eller arkivmyndigheten.',
    en: 'The tool never deletes anything. The record holder’s own plan decides what is kept and weeded, and weeding needs a decision of the board or the archive authority.',
  },
  {
    sv: 'Kolumnen "brukligt" är råd efter vad som är vanligt: huvudregeln är att allmänna handlingar bevaras.',
    en: 'The column "custom" is advice by what is common: the main rule is that official records are kept.',
  },
  {
    sv: 'Ett forum är ingen myndighet: arkivbildare är den "record_holder" som dokumentet anger, annars den som forumet anger.',
    en: 'A forum is no authority: the record holder is the "record_holder" that the document names, else the one of its forum.',
  },
  {
    sv: 'Det som gallras ur arkivet finns kvar i gits historik; att ta bort det därifrån är ett särskilt arbete.',
    en: 'What is weeded stays in the history of git; to take it away there is a task of its own.',
  },
]
