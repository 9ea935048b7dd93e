/**
 * JSON for programs, ending in a newline. JSON leaves C1 controls and bidi marks as they are; as
 * escapes they mean the same and do nothing to a terminal.
 */
export const machineJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(acting, escaped)}\n`

const acting =
  /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
