import { fileURLToPath } from 'node:url'
import { worktreeSource } from '../src/source/worktree.js'

export type Files = Readonly<Record<string, string>>

const folder = fileURLToPath(new URL('../archive', import.meta.url))

/** The documents of the example archive, by path. */
export async function exampleFiles(): Promise<Files> {
  const source = await worktreeSource(folder, null)
  const files: Record<string, string> = {}
  const entries = (await source.list()).filter(({ path }) => /\.(?:md|yaml|csv)$/.test(path))
  await source.read(entries, ({ path }, content) => {
    files[path] = content instanceof Uint8Array ? new TextDecoder().decode(content) : ''
  })
  return files
}

/** Some files without those whose paths match. */
export const without = (files: Files, pattern: RegExp): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !pattern.test(path)))

/** The example as its chiefs' group in Örebro had it on the morning of 11 November 2022. */
export async function beforeNovember(): Promise<Files> {
  const files = without(
    await exampleFiles(),
    /^forums\/orebro-chefsgrupp\/minutes\/(?:2022-11-11|2022-12-09|2023-.*)\.md$/,
  )
  const october = 'forums/orebro-chefsgrupp/minutes/2022-10-13.md'
  return {
    ...files,
    [october]: (files[october] ?? '')
      .replace('status: approved', 'status: circulated')
      .replace(/^approved: .*\n/m, ''),
    'forums/orebro-chefsgrupp/minutes/2022-12-09.md': [
      '---',
      'type: minutes',
      'id: orebro-chefsgrupp-2022-12-09',
      'forum: orebro-chefsgrupp',
      'date: 2022-12-09',
      'start: "13:00"',
      'end: "16:00"',
      'mode: physical',
      'kind: formal',
      'status: planned',
      '---',
      '',
      '# Kallelse 9 december 2022',
      '',
    ].join('\n'),
  }
}
