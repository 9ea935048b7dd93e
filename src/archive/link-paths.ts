import { folderOf } from './folders.js'

/** Where a link leads: to a place on the net or in the page, out of the archive, or to a path in it. */
export type LinkGoal =
  | { readonly kind: 'elsewhere' | 'outside' }
  | { readonly kind: 'inside'; readonly path: string; readonly rooted: boolean }

/** Two letters at least: `C:` is a disk, not a scheme. */
const scheme = /^[a-z][a-z0-9+.-]+:/i

/**
 * Work out where the destination of a Markdown link leads, read from a document at a path. The
 * fragment and the query are left out, and percent-encoding, backslash escapes and `&amp;` undone.
 */
export function linkGoal(from: string, target: string): LinkGoal {
  if (/^(?:file|[a-z]):/i.test(target)) return { kind: 'outside' }
  if (target === '' || target.startsWith('//') || scheme.test(target)) return { kind: 'elsewhere' }
  const written = target.replace(/[?#].*$/s, '')
  if (written === '') return { kind: 'elsewhere' }
  const plain = decoded(unescaped(written))
  const rooted = plain.startsWith('/')
  const path = joined(rooted ? '' : folderOf(from), plain)
  return path === null ? { kind: 'outside' } : { kind: 'inside', path, rooted }
}

/** How a document at a path writes a link to another path. */
export function linkTo(from: string, path: string): string {
  const here = folderOf(from)
    .split('/')
    .filter((step) => step !== '')
  const there = path.split('/')
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared])
    shared++
  const steps = [...here.slice(shared).map(() => '..'), ...there.slice(shared)]
  return steps.map((step) => encodeURI(step).replace(/[?#():&]/g, inHex)).join('/')
}

const inHex = (character: string): string => `%${character.charCodeAt(0).toString(16)}`

/** Put a relative path after a folder; null when it leads above the archive. */
function joined(folder: string, relative: string): string | null {
  const steps = folder === '' ? [] : folder.split('/')
  for (const step of relative.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(step)
    else if (steps.pop() === undefined) return null
  }
  return steps.join('/')
}

const unescaped = (written: string): string =>
  written.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&')

function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written // a lone % is itself
  }
}
