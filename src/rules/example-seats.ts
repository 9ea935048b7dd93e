import { settingsPath } from '../archive/settings-file.js'

/** Settings with two areas of Norrbotten and two families of roles, for the examples of rules. */
export const northern = {
  [settingsPath]: [
    'areas:',
    area('norra', 'Norra', ['kommun-2521', 'kommun-2523', 'kommun-2584']),
    area('pite', 'Pite älvdal', ['kommun-2505', 'kommun-2560', 'kommun-2581']),
    'area_sets: [{id: lansdelar}]',
    'role_families: {socialchef: [socialchef, socialdirektör], skolchef: [skolchef]}',
    '',
  ].join('\n'),
}

function area(id: string, name: string, municipalities: readonly string[]): string {
  const rest = `municipalities: [${municipalities.join(', ')}]`
  return `  - {id: ${id}, set: lansdelar, name: ${name}, ${rest}}`
}

/** A forum with these seats and further lines of front matter. */
export function seated(seats: readonly string[], ...more: readonly string[]): string {
  const rows = seats.map((seat) => `  - {${seat}}`)
  return `---\n${['type: forum', 'id: dst', 'name: DST', ...more, 'seats:', ...rows].join('\n')}\n---\n`
}

/** Minutes of that forum with these attendance rows. */
export function attended(
  rows: readonly string[],
  { on = '2026-02-03', status = 'circulated', more = [] as readonly string[] } = {},
): string {
  const head = ['type: minutes', `id: dst-${on}`, 'forum: dst', `date: ${on}`, `status: ${status}`]
  const list = rows.map((row) => `  - {${row}}`)
  return `---\n${[...head, ...more, 'attendance:', ...list].join('\n')}\n---\n`
}
