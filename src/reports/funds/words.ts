import type { Text } from '../../text.js'

/** The mark of money nobody has decided on. */
export const forecastMark = (name: Text, forecast: boolean): Text =>
  forecast ? { sv: `${name.sv} (prognos)`, en: `${name.en} (forecast)` } : name
