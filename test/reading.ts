import { findRepository, type Repository } from '../src/source/repository.js'
import { revisionSource } from '../src/source/revision.js'
import { isUnreadable, type Source } from '../src/source/source.js'
import { stagedSource } from '../src/source/staged.js'
import { worktreeSource } from '../src/source/worktree.js'

/** Names and contents that are easily read wrong: quoted by git, taken for patterns or options. */
export const odd: Readonly<Record<string, string | Uint8Array>> = {
  'z.md': 'last\n',
  'empty.md': '',
  'crlf.md': '---\r\na: 1\r\n---\r\n',
  'no line end.md': 'x',
  'bytes.md': Uint8Array.from([0xff, 0xfe, 0x00, 0x0a, 0xc3]),
  '-n.md': 'like an option',
  ':(top)x.md': 'like a pathspec',
  'möte [1]*?.md': 'like a pattern',
  'a\nb\t"c"\\d.md': 'quoted by git',
  'å.md': 'one character',
  'a\u030A.md': 'two characters',
  '😀.md': 'beyond the basic plane',
  'B.md': 'before a in code units',
  'forums/a-b/x.md': 'a hyphen sorts before a slash',
  'forums/a/x.md': 'x',
  'forums/b/fake.md/inside.md': 'in a folder with the name of a file',
}

/** The repository a folder is in; there must be one. */
export async function repositoryOf(dir: string): Promise<Repository> {
  const repo = await findRepository(dir)
  if (repo === null) throw new Error(`no repository: ${dir}`)
  return repo
}

/** One archive from the work tree, the index and the newest commit. */
export async function sourcesOf(dir: string): Promise<[Source, Source, Source]> {
  const repo = await repositoryOf(dir)
  return [
    await worktreeSource(dir, repo),
    await stagedSource(repo),
    await revisionSource(repo, repo.head ?? ''),
  ]
}

/** Every path, in the order of the source. */
export const paths = async (source: Source): Promise<string[]> =>
  (await source.list()).map(({ path }) => path)

/** What stands at every path. */
export const kinds = async (source: Source): Promise<Record<string, string>> =>
  Object.fromEntries((await source.list()).map(({ path, kind }) => [path, kind]))

/** What every path holds as text, or why it cannot be read. */
export async function contents(source: Source): Promise<Record<string, string>> {
  const read: Record<string, string> = {}
  await source.read(await source.list(), ({ path }, content) => {
    read[path] = isUnreadable(content)
      ? `${content.unreadable}: ${content.detail}`
      : Buffer.from(content).toString()
  })
  return read
}

/** What one path held in a commit, or why it cannot be read. */
export async function textAt(repo: Repository, commit: string, path: string): Promise<string> {
  const source = await revisionSource(repo, commit)
  const wanted = (await source.list()).filter((entry) => entry.path === path)
  let text = 'not listed'
  await source.read(wanted, (_, content) => {
    text = isUnreadable(content) ? content.unreadable : Buffer.from(content).toString()
  })
  return text
}
