import type { Text } from '../../text.js'
import type { Service } from './paths.js'

/** What only a person can do, in the settings of each service. */
export const nextSteps: Readonly<Record<Service, Text>> = {
  github: {
    sv: 'på GitHub, Settings → Rules: kräv kontrollen "samverkan", en aktuell gren och ja från ägarna (code owners) innan något tas in i main',
    en: 'on GitHub, Settings → Rules: require the check "samverkan", an up-to-date branch and a yes from code owners before anything enters main',
  },
  gitlab: {
    sv: 'i GitLab, Settings → Merge requests: kräv att jobbet lyckas ("Pipelines must succeed"), och skydda main',
    en: 'in GitLab, Settings → Merge requests: require that the job succeeds ("Pipelines must succeed"), and protect main',
  },
  azure: {
    sv: 'i Azure DevOps, Branch policies för main: lägg till "Build validation" med den här filen, och vilka som måste säga ja',
    en: 'in Azure DevOps, Branch policies of main: add "Build validation" with this file, and who must say yes',
  },
}
