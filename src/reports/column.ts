import type { Column } from './view.js'

/** A column by its stable key, with its heading in both languages; text when nothing else is said. */
export const column = (
  key: string,
  sv: string,
  en: string,
  type: Column['type'] = 'text',
): Column => ({ key, label: { sv, en }, type })

/** For machines, and not to be read. */
export const machine = (one: Column): Column => ({ ...one, machine: true })

/** For people to read, and not for machines. */
export const people = (one: Column): Column => ({ ...one, people: true })
