import type { ProjectState } from '../../archive/projects.js'
import type { Text } from '../../text.js'

/** What a project's state is called where there is room for little more than a word. */
export const projectStateLabels: Readonly<Record<ProjectState, Text>> = {
  alive: { sv: 'lever kvar', en: 'alive' },
  ceased: { sv: 'upphört', en: 'ceased' },
  new_project: { sv: 'nya medel', en: 'new money' },
  unknown: { sv: 'okänt', en: 'unknown' },
  pending: { sv: 'följs upp senare', en: 'not due yet' },
  ongoing: { sv: 'pågår', en: 'ongoing' },
  withdrawn: { sv: 'kom ej i gång', en: 'not started' },
  declined: { sv: 'avslag', en: 'declined' },
  undecided: { sv: 'väntar på beslut', en: 'waiting for a decision' },
  absent: { sv: 'inte inlämnad', en: 'not handed in' },
}
