import type { Document } from '../archive/document.js'
import type { Pointer } from '../archive/places.js'

/**
 * Whether a value is not what its author wrote, for its quotes are curly or it lies behind a #:
 * that is told, and what else is wrong with it will go with it.
 */
export const isMisread = ({ faults }: Document, pointer: Pointer): boolean =>
  faults.some(({ kind, detail }) =>
    kind === 'comment-value'
      ? detail === pointer.join('/')
      : kind === 'curly-quotes' && detail.split(' ').slice(2).join(' ') === pointer.join('/'),
  )
