import type { Archive } from '../archive/archive.js'
import { keyLabel } from '../archive/describe.js'
import type { Altered } from '../archive/past/approvals.js'
import { counted, integer } from '../format.js'
import { each, listed, type Text } from '../text.js'
import type { Followed, Found, Standing } from './verified.js'
import { entryOf, whatOf } from './verify-words.js'
import type { Entry } from './view.js'

/** What has become of an adopted text, in a few words. */
export const adoptedLabels: Readonly<Record<Standing, Text>> = {
  unchanged: { sv: 'oförändrad', en: 'unchanged' },
  corrected: { sv: 'ändrad som den får', en: 'changed as it may be' },
  altered: { sv: 'ÄNDRAD', en: 'ALTERED' },
  removed: { sv: 'BORTTAGEN', en: 'REMOVED' },
  elsewhere: { sv: 'bara på en sidogren', en: 'on a side branch only' },
}

/** What git tells of adopted texts, in a sentence; nothing where there are none. */
export function adoptedSummary({ checked, found }: Followed): readonly Text[] {
  if (checked.length === 0) return []
  const all = counted(
    checked.length,
    { sv: 'antagen text', en: 'adopted text' },
    { sv: 'antagna texter', en: 'adopted texts' },
  )
  if (found.length === 0) {
    return [
      {
        sv: `${all.sv}. Ingenting har ändrats utan nytt antagande, i någon gren.`,
        en: `${all.en}. Nothing was changed without a new adoption, in any branch.`,
      },
    ]
  }
  const left = checked.filter(({ standing }) => isAltered(standing)).length
  const times: Text =
    found.length === 1
      ? { sv: 'en gång', en: 'once' }
      : each((lang) => `${integer(found.length, lang)} ${{ sv: 'gånger', en: 'times' }[lang]}`)
  return [
    {
      sv: `${all.sv}. Det antagna har ändrats utan nytt antagande ${times.sv}; ${left === 0 ? 'inget av det står kvar' : `${left} står kvar`}.`,
      en: `${all.en}. What was adopted has been changed ${times.en} without a new adoption; ${left === 0 ? 'none of it stands' : `${left} stand`}.`,
    },
  ]
}

/** Whether a text now says something else than what was adopted, or is gone. */
export const isAltered = (standing: Standing): boolean =>
  standing === 'altered' || standing === 'removed'

/** An alteration of an adopted text: what, when, in which commit, and whether it still stands. */
export const adoptedEntry = (found: Found, archive: Archive): Entry =>
  entryOf(found, { what: whatOfAdopted(found.altered), undone }, archive)

const undone: Text = {
  sv: 'återställt eller antaget på nytt',
  en: 'reverted or adopted anew on',
}

function whatOfAdopted(altered: Altered): Text {
  const { kind, keys, path } = altered
  if (kind === 'keys') {
    const type = path.startsWith('agreements/') ? 'agreement' : 'plan'
    const names = listed(keys.map((key) => keyLabel(type, [key])))
    return { sv: `ändrade villkor: ${names.sv}`, en: `changed terms: ${names.en}` }
  }
  const told: Partial<Record<Altered['kind'], Text>> = {
    body: { sv: 'den antagna texten ändrades', en: 'the adopted text was changed' },
    status: { sv: 'säger inte längre att det är antaget', en: 'no longer says that it is adopted' },
    removed: { sv: 'filen togs bort', en: 'the file was removed' },
    'approved-again': {
      sv: 'antaget en gång till samma dag, med annan text',
      en: 'adopted once more on the same day, with another text',
    },
  }
  return told[kind] ?? whatOf(altered)
}
