import { inlineYaml } from '../yaml-write.js'

/** Lines that stand as they are: YAML or Markdown made elsewhere. */
export interface Ready {
  readonly lines: readonly string[]
}

/** What a token of a template can stand for; nothing, and its line is left out. */
export type Filling =
  | string
  | number
  | boolean
  | null
  | undefined
  | Ready
  | readonly Filling[]
  | Entry
interface Entry {
  readonly [key: string]: Filling
}

export type Fillings = Readonly<Record<string, Filling>>

const token = /\{\{(!?)(\w+)\}\}/g
/** Where the comments of the front matter begin, as long as the values leave room for them. */
const commentColumn = 31

/**
 * Put values in the place of the tokens of a template. In its head (front matter, or a file of YAML
 * throughout) a value is written as YAML and a comment as it is; in the body values stand as they
 * are. A line whose `{{token}}` has no value is left out; `{{!token}}` keeps a line for that case.
 * Throws when a token has no entry at all, since the template is then wrong.
 */
export function fill(
  template: string,
  fillings: Fillings,
  form: 'markdown' | 'yaml' = 'markdown',
): string {
  const lines = template.replaceAll('\r\n', '\n').trimEnd().split('\n')
  const fence = form === 'yaml' ? lines.length : lines[0] === '---' ? lines.indexOf('---', 1) : 0
  const head = lines.slice(0, fence).flatMap((line) => headLine(line, fillings))
  const body = lines.slice(fence).flatMap((line) => bodyLine(line, fillings))
  return `${[...head, ...body]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
}

/** Code and comment of lines, with the comments under each other. */
export function withComments(rows: readonly (readonly [string, string])[]): readonly string[] {
  const longest = Math.max(0, ...rows.map(([code]) => code.length))
  return rows.map(([code, comment]) =>
    comment === '' ? code : `${code.padEnd(longest)}   # ${comment}`,
  )
}

function headLine(line: string, fillings: Fillings): readonly string[] {
  const at = line.startsWith('#') ? 0 : line.indexOf(' #')
  const [code, comment] = at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at)]
  if (!isKept(code + comment, fillings)) return []
  const alone = readyIn(code, fillings)
  if (alone) return alone
  const values = tokensIn(code).map((name) => fillings[name])
  if (values.some((value) => value === undefined)) return []
  const written = code.replace(token, (_, not, name) =>
    not ? '' : inlineYaml(plain(fillings[name])),
  )
  const says = tokensIn(comment).every((name) => fillings[name] !== undefined)
  if (!says) return code.trim() === '' ? [] : [written.trimEnd()]
  const words = comment.replace(token, (_, not, name) => (not ? '' : spoken(fillings[name])))
  if (code.trim() === '' || comment === '') return [written + words]
  return [withComment(written, words)]
}

/** A line of front matter with its comment, `#` and all, where comments begin. */
export function withComment(code: string, comment: string): string {
  const short = code.trimEnd().padEnd(commentColumn - 1)
  return `${short}${short.length < commentColumn ? ' ' : '   '}${comment.trimStart()}`
}

function bodyLine(line: string, fillings: Fillings): readonly string[] {
  if (!isKept(line, fillings)) return []
  const alone = readyIn(line, fillings)
  if (alone) return alone
  if (tokensIn(line).some((name) => fillings[name] === undefined)) return []
  return [line.replace(token, (_, not, name) => (not ? '' : spoken(fillings[name])))]
}

/** False for a line of `{{!token}}` when the token has a value. */
function isKept(line: string, fillings: Fillings): boolean {
  for (const [, not, name = ''] of line.matchAll(token)) {
    if (!Object.hasOwn(fillings, name))
      throw new Error(`the template has an unknown token: ${name}`)
    if (not && fillings[name] !== undefined) return false
  }
  return true
}

function readyIn(line: string, fillings: Fillings): readonly string[] | null {
  const [name] = tokensIn(line)
  const value = name !== undefined && line === `{{${name}}}` ? fillings[name] : undefined
  return isReady(value) ? value.lines : null
}

const tokensIn = (line: string): readonly string[] =>
  [...line.matchAll(token)].flatMap(([, not, name]) => (not || !name ? [] : [name]))

const isReady = (value: Filling): value is Ready =>
  typeof value === 'object' && value !== null && 'lines' in value && Array.isArray(value.lines)

/** Without keys that have no value, which YAML would write as null. */
function plain(value: Filling): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(kept.map(([key, inner]) => [key, plain(inner)]))
}

const spoken = (value: Filling): string => String(value ?? '').replace(/\s+/g, ' ')
