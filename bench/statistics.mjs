// The few figures the table needs.

/** The median, the least and the greatest of some numbers. */
export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const median =
    sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  return { median, min: sorted[0], max: sorted.at(-1) }
}

/**
 * How many times as long the one took as the other: the ratio of each pair, whose runs followed
 * one another, and not the ratio of two medians, which a machine that slows down would bend.
 */
export const pairedRatio = (pairs) => spread(pairs.map(({ subject, base }) => subject / base))

/**
 * The rows that do not hold what they must, in words. A row holds when its median, rounded as the
 * table shows it, is at most its limit; a row that has a limit and no figure does not.
 */
export function failures(rows) {
  return rows
    .filter(({ limit }) => limit !== undefined)
    .filter(({ figure, limit }) => !(figure !== null && rounded(figure.median) <= limit))
    .map(({ key, figure, limit, unit = '' }) => {
      const found = figure === null ? 'was not measured' : `is ${rounded(figure.median)}${unit}`
      return `${key} ${found}, at most ${limit}${unit}`
    })
}

/** Two digits of a ratio mean something; a third does not. */
export const rounded = (value) =>
  value >= 100
    ? Math.round(value)
    : value >= 10
      ? Number(value.toFixed(1))
      : Number(value.toFixed(2))
