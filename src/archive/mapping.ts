/** Whether a value is a mapping of keys to values, as YAML and JSON have them. */
export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
