import type { Archive } from '../archive/archive.js'
import { keyLabel } from '../archive/describe.js'
import type { Altered } from '../archive/past/approvals.js'
import type { WrongWriter } from '../archive/past/wrong-writers.js'
import { counted, integer, longDay } from '../format.js'
import { capital, each, listed, same, type Text } from '../text.js'
import { dayOf } from './life.js'
import type { Found, Standing, Verified } from './verified.js'
import type { Entry } from './view.js'

/** What has become of approved minutes, in a few words. */
export const stateLabels: Readonly<Record<Standing, Text>> = {
  unchanged: { sv: 'oförändrat', en: 'unchanged' },
  corrected: { sv: 'rättat som det ska', en: 'corrected as it should be' },
  altered: { sv: 'ÄNDRAT', en: 'ALTERED' },
  removed: { sv: 'BORTTAGET', en: 'REMOVED' },
  elsewhere: { sv: 'bara på en sidogren', en: 'on a side branch only' },
}

/** What git tells of approved minutes and writers, in a sentence or two. */
export function summary(verified: Verified): readonly Text[] {
  const { checked, found, unsigned, writers, requireSigned } = verified
  const all = counted(
    checked.length,
    { sv: 'godkänt protokoll', en: 'approved minutes' },
    { sv: 'godkända protokoll', en: 'approved minutes' },
  )
  const said: Text[] = []
  const fresh = found.filter(({ known }) => !known)
  if (checked.length === 0) {
    said.push({ sv: 'Inga protokoll är godkända ännu.', en: 'No minutes are approved yet.' })
  } else if (found.length === 0) {
    said.push({
      sv: `${all.sv}. Inget har ändrats efter godkännandet, i någon gren.`,
      en: `${all.en}. Nothing was changed after approval, in any branch.`,
    })
  } else {
    const standing = checked.filter(({ standing: one }) => one === 'altered' || one === 'removed')
    const times: Text =
      found.length === 1
        ? { sv: 'en gång', en: 'once' }
        : each((lang) => `${integer(found.length, lang)} ${{ sv: 'gånger', en: 'times' }[lang]}`)
    said.push({
      sv: `${all.sv}. Godkänd text har ändrats ${times.sv}; ${standing.length === 0 ? 'inget av det står kvar' : `${standing.length} står kvar`}.`,
      en: `${all.en}. What was approved has been changed ${times.en}; ${standing.length === 0 ? 'none of it stands' : `${standing.length} stand`}.`,
    })
    const known = found.length - fresh.length
    if (known > 0) said.push({ sv: `Kända sedan förut: ${known}.`, en: `Known before: ${known}.` })
  }
  if (requireSigned || unsigned.length > 0) {
    said.push(
      unsigned.length === 0
        ? { sv: 'Alla godkännanden är signerade.', en: 'All approvals are signed.' }
        : {
            sv: `Utan giltig signatur: ${unsigned.length} (${shortIds(unsigned)}).`,
            en: `Without a valid signature: ${unsigned.length} (${shortIds(unsigned)}).`,
          },
    )
  }
  if (writers?.length === 0) {
    said.push({
      sv: 'Alla ändringar är gjorda av forumens egna skrivare.',
      en: 'All changes were made by the forums’ own writers.',
    })
  }
  return said
}

const shortIds = (unsigned: Verified['unsigned']): string => {
  const ids = unsigned.slice(0, 5).map(({ commit }) => commit.id.slice(0, 10))
  return [...ids, ...(unsigned.length > 5 ? ['…'] : [])].join(', ')
}

/** An alteration of approved minutes: what, when, in which commit, and whether it still stands. */
export const alteredEntry = (found: Found, archive: Archive): Entry =>
  entryOf(found, { what: whatOf(found.altered), undone }, archive)

const undone: Text = { sv: 'återställt', en: 'reverted on' }

/** What was done, and how it is called when it has been undone. */
interface Words {
  readonly what: Text
  readonly undone: Text
}

export function entryOf(
  { checked, altered, inHead, known }: Found,
  words: Words,
  archive: Archive,
): Entry {
  const { id } = checked.approval
  const { commit, revertedBy } = altered
  const day = longDay(dayOf(commit.seconds))
  return {
    title: capital(archive.name(id)),
    aside: same(commit.id.slice(0, 10)),
    under: day,
    facts: [
      { label: { sv: 'Vad', en: 'What' }, value: words.what },
      { label: { sv: 'Läge', en: 'Now' }, value: standsNow(altered, inHead, words) },
      ...(known ? [{ label: { sv: 'Känd', en: 'Known' }, value: knownBefore }] : []),
      {
        label: { sv: 'Se', en: 'See' },
        value: same(
          `git show ${commit.id.slice(0, 10)}${revertedBy ? ` ${revertedBy.id.slice(0, 10)}` : ''} -- ${altered.path}`,
        ),
      },
    ],
    id,
  }
}

const knownBefore: Text = { sv: 'ja, --known', en: 'yes, --known' }

/** What was done to approved minutes. */
export function whatOf({ kind, keys }: Altered): Text {
  if (kind === 'keys') {
    const names = listed(keys.map((key) => keyLabel('minutes', [key])))
    return { sv: `ändrat i huvudet: ${names.sv}`, en: `changed in the front matter: ${names.en}` }
  }
  return {
    body: { sv: 'den godkända texten ändrades', en: 'the approved text was changed' },
    corrections: {
      sv: 'en tidigare rättelse ändrades eller togs bort',
      en: 'an earlier correction was changed or removed',
    },
    copy: {
      sv: 'det maskade står kvar i en rättelse eller en egen nyckel',
      en: 'what was redacted still stands in a correction or an own key',
    },
    status: { sv: 'godkännandet togs tillbaka', en: 'the approval was taken back' },
    removed: { sv: 'protokollet togs bort', en: 'the minutes were removed' },
    unreadable: { sv: 'huvudet går inte att läsa', en: 'the front matter cannot be read' },
    'approved-again': {
      sv: 'godkändes en gång till, med annan text',
      en: 'approved once more, with another text',
    },
  }[kind]
}

function standsNow({ revertedBy, commit }: Altered, inHead: boolean, words: Words): Text {
  if (revertedBy) {
    const [id, day] = [revertedBy.id.slice(0, 10), longDay(dayOf(revertedBy.seconds))]
    const { sv, en } = words.undone
    return { sv: `${sv} ${day.sv} i ${id}`, en: `${en} ${day.en} in ${id}` }
  }
  if (inHead) return { sv: 'inte återställt', en: 'not reverted' }
  return { sv: `bara i ${commit.ref}`, en: `only in ${commit.ref}` }
}

/** A commit by somebody who does not write for the forum; the address itself is nobody's here. */
export function writerEntry({ commit, forum, paths }: WrongWriter, archive: Archive): Entry {
  const name = archive.name(forum)
  const more = paths.length > 3 ? ` (+${paths.length - 3})` : ''
  return {
    title: capital(name),
    aside: same(commit.id.slice(0, 10)),
    under: longDay(dayOf(commit.seconds)),
    facts: [
      { label: { sv: 'Filer', en: 'Files' }, value: same(paths.slice(0, 3).join(', ') + more) },
      {
        label: { sv: 'Av', en: 'By' },
        value: same(`git show -s --format=%ae ${commit.id.slice(0, 10)}`),
      },
    ],
    id: forum,
  }
}
