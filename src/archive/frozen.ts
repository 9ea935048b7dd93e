import type { Document } from './document.js'

/** Whether a document must not change any more: minutes that have been approved. */
export const isFrozen = ({ type, values }: Document): boolean =>
  type === 'minutes' && values?.['status'] === 'approved'
