import type { Lapse } from '../../archive/agreements/lapsing.js'
import type { Archive } from '../../archive/archive.js'
import { shortDay } from '../../format.js'
import type { Text } from '../../text.js'
import { column } from '../column.js'
import { entriesOf } from '../said/blocks.js'
import { ago } from '../said/naming.js'
import type { Entries, Entry, Table } from '../view.js'

/** What has its day soon or has passed it, the earliest first. */
export const lapseEntries = (lapses: readonly Lapse[], heading: Text, archive: Archive): Entries =>
  entriesOf(
    heading,
    lapses.map((lapse) => lapseEntry(lapse, archive)),
  )

function lapseEntry({ agreement, on, what }: Lapse, archive: Archive): Entry {
  const { today } = archive
  const late = on < today && what !== 'ends'
  const [day, when] = [shortDay(on), ago(on, today)]
  const says = words[what][late ? 'late' : 'soon']
  return {
    title: archive.name(agreement.id ?? agreement.path),
    aside: day,
    under: {
      sv: `${says.sv} ${late ? `för ${when.sv}` : when.sv}`,
      en: `${says.en} ${when.en}`,
    },
    facts: [],
    id: agreement.id,
  }
}

const words: Readonly<Record<Lapse['what'], { readonly soon: Text; readonly late: Text }>> = {
  ends: {
    soon: { sv: 'går ut', en: 'runs out' },
    late: { sv: 'gick ut', en: 'ran out' },
  },
  notice: {
    soon: { sv: 'sista dag att säga upp', en: 'last day to give notice' },
    late: { sv: 'kunde sägas upp', en: 'notice could be given' },
  },
  review: {
    soon: { sv: 'ska ses över', en: 'to be reviewed' },
    late: { sv: 'skulle ha setts över', en: 'was to be reviewed' },
  },
  follow_up: {
    soon: { sv: 'ska följas upp', en: 'to be followed up' },
    late: { sv: 'skulle ha följts upp', en: 'was to be followed up' },
  },
}

/** The same for machines. */
export const lapseTable = (lapses: readonly Lapse[]): Table => ({
  kind: 'table',
  name: 'lapses',
  heading: { sv: 'Dagar att hålla reda på', en: 'Days to keep' },
  columns: [
    column('id', 'id', 'id', 'id'),
    column('on', 'dag', 'day', 'date'),
    column('what', 'vad', 'what', 'id'),
  ],
  rows: lapses.map(({ agreement, on, what }) => ({ id: agreement.id ?? '', on, what })),
  hidden: true,
})
