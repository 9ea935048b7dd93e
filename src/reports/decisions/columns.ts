import type { Archive } from '../../archive/archive.js'
import type { MoreColumns } from '../said/rows.js'
import { followUpOf } from './follow-up.js'

/** For spreadsheets: who has not taken a decision up, and what it adopted that is not carried out. */
export const leftColumns = (archive: Archive): MoreColumns => ({
  columns: [
    {
      key: 'not_taken_up_by',
      label: { sv: 'inte uppe hos', en: 'not taken up by' },
      type: 'id',
    },
    { key: 'agreements', label: { sv: 'antog', en: 'adopted' }, type: 'id' },
    {
      key: 'parties_left',
      label: { sv: 'parter som inte har infört', en: 'parties that have not implemented' },
      type: 'integer',
    },
  ],
  cells: (matter) => {
    const { silent, agreements } = followUpOf(matter, archive)
    return {
      not_taken_up_by: silent.join(' '),
      agreements: agreements.map(({ id }) => id).join(' '),
      parties_left: agreements.reduce((sum, { left }) => sum + left.length, 0),
    }
  },
})
