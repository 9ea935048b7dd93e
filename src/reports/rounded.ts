/** Six decimals: more is noise, and would differ between machines. */
export const rounded = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toFixed(6))
