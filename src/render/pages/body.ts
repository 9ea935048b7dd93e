import { lines } from '../escape.js'

/** Where a body came from, and how deep its headings are to be. */
export interface BodyFrame {
  /** The folder of its file, relative to the archive, with forward slashes. */
  readonly folder: string
  /** The links of the body that lead to files, as they are written. */
  readonly links: ReadonlySet<string>
  /** Levels to move its headings down by. */
  readonly deeper: number
}

/**
 * The body of a document as a part of another: its own title is left out, its headings go deeper,
 * its links are counted from the archive, comments and HTML are no longer any, and numbers that
 * identify somebody are masked. Code is left as it is.
 */
export function partOf(body: string, { folder, links, deeper }: BodyFrame): string {
  let fence: string | null = null
  let titled = false
  const rows: string[] = []
  for (const row of withoutComments(body).split(/\r?\n/)) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(row)?.[1]
    if (marks !== undefined && (fence === null || marks.startsWith(fence))) {
      fence = fence === null ? marks.slice(0, 3) : null
      rows.push(row)
    } else if (fence !== null) rows.push(row)
    else {
      const heading = /^(#{1,6})([ \t]+.*)$/.exec(row)
      if (heading?.[1] === '#' && !titled) {
        titled = true
        continue
      }
      const depth = Math.min(6, (heading?.[1]?.length ?? 0) + deeper)
      const moved = heading ? `${'#'.repeat(depth)}${heading[2]}` : row
      rows.push(inert(relinked(moved, folder, links)))
    }
  }
  // A fence that nobody closed would swallow all that comes after.
  if (fence !== null) rows.push(fence)
  return lines(rows.join('\n'))
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Comments are for those who write; one that is never closed hides the rest, as in Markdown. */
const withoutComments = (body: string): string => body.replace(/<!--[\s\S]*?(?:-->|$)/g, '')

/** What would be a tag is text; an address in angle brackets stays one. */
const inert = (row: string): string =>
  row.replace(/<(?=[a-z/!?])(?!(?:https?:|mailto:)[^\s<>]*>)/gi, '&lt;')

function relinked(row: string, folder: string, links: ReadonlySet<string>): string {
  return row.replace(
    /(\]\([ \t]*<?)([^()\s<>]+)|(^ {0,3}\[[^\]]+\]:[ \t]*<?)([^\s<>]+)/g,
    (all, before: string | undefined, target: string | undefined, head = '', other = '') => {
      const [start, to] = before === undefined ? [head, other] : [before, target ?? '']
      if (/^(?:javascript|vbscript|data):/i.test(to)) return `${start}#`
      return links.has(to) && isLocal(to) ? start + fromRoot(to, folder) : all
    },
  )
}

const isLocal = (target: string): boolean => !/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(target)

/** `files/a.pdf` in forums/x/minutes is `forums/x/minutes/files/a.pdf`. */
function fromRoot(target: string, folder: string): string {
  const steps: string[] = folder === '' ? [] : folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
