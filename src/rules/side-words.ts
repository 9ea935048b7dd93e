import type { Side } from '../archive/chair.js'
import { valueLabel } from '../archive/describe.js'
import type { Text } from '../text.js'

/** "kommunerna", "the region". */
export const sideName = (side: Side): Text => valueLabel('minutes', ['requested_by'], side)
