/** Styles are meanings; what they look like is the terminal's business. */
export interface Style {
  readonly title: (text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly good: (text: string) => string
}

const plain = (text: string): string => text

/** For files, pipes and tests. */
export const plainStyle: Style = {
  title: plain,
  strong: plain,
  faint: plain,
  error: plain,
  warning: plain,
  good: plain,
}
