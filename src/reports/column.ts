import type { Column } from './view.js'

/** A column by its stable key, with its heading in both languages; text when nothing else is said. */
export const column = (
  key: string,
  sv: string,
  en: string,
  type: Column['type'] = 'text',
): Column => ({ key, label: { sv, en }, type })
