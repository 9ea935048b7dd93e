import { each, listed, type Text } from '../../text.js'
import type { Archive } from '../archive.js'
import { documentIdOf, homeForum } from '../item-references.js'

/** Who answers for which part of an archive, as GitHub and GitLab read it; the last match holds. */
export interface Owners {
  readonly text: string
  /** The forums whose folders have no owner, in the order of the archive. */
  readonly without: readonly string[]
  /** Writers that are neither an address nor a name of an account, left out. */
  readonly unusable: readonly string[]
}

/**
 * Make CODEOWNERS from what an archive says: a forum's writers own its folder, the funds it owns
 * with their applications, and the agreements it has adopted. `keepers` own all that judges the rest:
 * settings, schemas, recipes. `prefix` is the archive's folder in the repository.
 */
export function draftOwners(
  archive: Archive,
  { prefix, keepers, recipes }: Options,
  heading: Text,
): Owners {
  const lang = archive.settings.language ?? 'sv'
  const unusable = new Set<string>()
  const writersOf = (forum: string | null | undefined): readonly string[] => {
    const said = archive.findA('forum', forum)?.facts.writers ?? []
    const names = said.filter((one) => typeof one === 'string')
    for (const name of names) if (!isOwner(name)) unusable.add(name)
    return names.filter(isOwner)
  }
  const rows: (readonly [path: string, owners: readonly string[]])[] = []
  for (const { id } of archive.of('forum')) rows.push([`forums/${id}/`, writersOf(id)])
  for (const { id, facts } of archive.of('fund')) {
    const owners = writersOf(facts.owner_forum)
    rows.push([`funds/${id}.md`, owners], [`applications/${id}/`, owners])
  }
  for (const agreement of archive.of('agreement')) {
    const item = agreement.facts.adopted?.item
    const meeting = item ? archive.find(documentIdOf(item, agreement, archive) ?? '') : undefined
    rows.push([`agreements/${agreement.id}.md`, writersOf(meeting ? homeForum(meeting) : null)])
  }
  const kept = [`${prefix}samverkan.yaml`, `${prefix}schemas/`, ...recipes]
  const lines = [
    `# ${heading[lang]}`,
    ...rows
      .filter(([, owners]) => owners.length > 0)
      .map(([path, owners]) => row(prefix + path, owners)),
    `# ${guarded[lang]}`,
    ...kept.map((path) =>
      keepers.length > 0 ? row(path, keepers) : `# ${row(path, [])}`.trimEnd(),
    ),
  ]
  const without = archive
    .of('forum')
    .filter(({ id, facts }) => facts.external !== true && writersOf(id).length === 0)
    .map(({ id }) => id ?? '')
  return { text: `${lines.join('\n')}\n`, without, unusable: [...unusable] }
}

interface Options {
  readonly prefix: string
  readonly keepers: readonly string[]
  /** What runs the check, from the top of the repository. */
  readonly recipes: readonly string[]
}

/** An e-mail address, or the name of an account, a team or a group. */
export const isOwner = (text: string): boolean =>
  /^(?:[^\s#@\p{Cc}]+@[^\s#@\p{Cc}]+\.[^\s#@\p{Cc}]+|@[\w.-]+(?:\/[\w.-]+)*)$/u.test(text)

const row = (path: string, owners: readonly string[]): string =>
  `/${path.replaceAll(' ', '\\ ')} ${owners.join(' ')}`.trimEnd()

const guarded: Text = {
  sv: 'Det som bedömer allt annat: inställningar, scheman och själva kontrollen.',
  en: 'What judges everything else: settings, schemas and the check itself.',
}

/** "Länsgruppen, AU och 3 till": forums without an owner, for a sentence. */
export function namesOf(archive: Archive, ids: readonly string[]): Text {
  const shown = ids.slice(0, 3).map((id) => archive.name(id))
  const left = ids.length - shown.length
  if (left === 0) return listed(shown)
  const more = { sv: `${left} till`, en: `${left} more` }
  return each((lang) => listed([...shown, more])[lang])
}
