import { fold } from '../../nearest.js'
import type { Text } from '../../text.js'
import { told } from '../said/notes.js'
import type { Counted } from './counted.js'

/**
 * Granted projects with one applicant and one title that nothing says continue each other: the same
 * work may have been given money twice.
 */
export function fundedTwice(projects: readonly Counted[]): readonly (readonly Counted[])[] {
  const alike = new Map<string, Counted[]>()
  for (const project of projects) {
    if (!project.granted || project.state === 'withdrawn') continue
    const key = `${project.parties[0] ?? ''} ${fold(project.title)}`
    const list = alike.get(key)
    if (list) list.push(project)
    else alike.set(key, [project])
  }
  return [...alike.values()].filter(({ length }) => length > 1)
}

/** What to say of them. */
export function twiceNote(projects: readonly Counted[]): readonly Text[] {
  const found = fundedTwice(projects)
  if (found.length === 0) return []
  const groups = told(found.map((alike) => alike.map(({ id }) => id).join(' = ')))
  return [
    {
      sv: `Samma sökande och titel, men ingen säger att den ena fortsätter den andra (continues), så de räknas var för sig: ${groups.sv}.`,
      en: `The same applicant and title, but neither says that it continues the other (continues), so each is counted: ${groups.en}.`,
    },
  ]
}
