/** What an example of a rule may say of its minutes; else they are DST's of 3 February 2026. */
interface Head {
  readonly forum?: string
  readonly on?: string
  readonly status?: string
  /** More lines of front matter. */
  readonly more?: readonly string[]
}

/** Small minutes for the examples of rules. A body without a heading stands under point 5. */
export function minutes(
  body: string,
  { forum = 'dst', on = '2026-02-03', status = 'circulated', more = [] }: Head = {},
): string {
  const id = `${forum}-${on}`
  const head = ['type: minutes', `id: ${id}`, `forum: ${forum}`, `date: ${on}`, `status: ${status}`]
  const heading = /^##? /.test(body) ? '' : '## 5. Rapport\n\n'
  return `---\n${[...head, ...more].join('\n')}\n---\n\n${heading}${body}\n`
}

/** A small forum for the examples of rules. */
export const forum = (id: string, name: string, ...more: readonly string[]): string =>
  `---\n${['type: forum', `id: ${id}`, `name: ${name}`, ...more].join('\n')}\n---\n`
