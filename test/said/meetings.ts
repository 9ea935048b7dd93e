import { type Archive, readArchive } from '../../src/archive/archive.js'
import { memorySource } from '../../src/source/memory.js'

/** Forums of an archive: what stands in `forum.md` after type, id and name. */
export type Forums = Readonly<Record<string, readonly string[]>>

/** Meetings: `<forum> <date>`, perhaps with a status, and what stands under `## 1. Punkt`. */
export type Meetings = Readonly<Record<string, string | { head: readonly string[]; body: string }>>

/** The files of an archive of some forums and what was said in their meetings. */
export function filesOf(forums: Forums, meetings: Meetings): Record<string, string> {
  const files: Record<string, string> = {
    'samverkan.yaml': 'format: 1\nname: Prov\nlanguage: sv\n',
  }
  for (const [id, rest] of Object.entries(forums)) {
    const head = ['type: forum', `id: ${id}`, `name: ${id.toUpperCase()}`, ...rest]
    files[`forums/${id}/forum.md`] = `---\n${head.join('\n')}\n---\n`
  }
  for (const [key, said] of Object.entries(meetings)) {
    const [forum = '', date = '', status = 'circulated'] = key.split(' ')
    const { head, body } = typeof said === 'string' ? { head: [], body: said } : said
    const lines = [
      'type: minutes',
      `id: ${forum}-${date}`,
      `forum: ${forum}`,
      `date: ${date}`,
      'kind: formal',
      `status: ${status}`,
      ...head,
    ]
    const text = /^## /m.test(body) ? body : `## 1. Punkt\n\n${body}`
    files[`forums/${forum}/minutes/${date}.md`] = `---\n${lines.join('\n')}\n---\n\n${text}\n`
  }
  return files
}

/** The same, read. */
export const archiveOf = (
  forums: Forums,
  meetings: Meetings,
  today = '2026-11-22',
): Promise<Archive> => readArchive(memorySource(filesOf(forums, meetings)), today)
