/** Where each service looks for its recipe, from the top of a repository. */
export const recipePaths = {
  github: '.github/workflows/samverkan.yml',
  gitlab: '.gitlab-ci.yml',
  azure: 'azure-pipelines.yml',
} as const
export type Service = keyof typeof recipePaths

/** Where owners are looked for; the first is understood by GitHub and GitLab alike. */
export const ownersPath = 'CODEOWNERS'
export const ownersPaths: readonly string[] = [
  ownersPath,
  '.github/CODEOWNERS',
  '.gitlab/CODEOWNERS',
  'docs/CODEOWNERS',
]

/** All that `ci` writes at the top of a repository. */
export const ciPaths: readonly string[] = [...Object.values(recipePaths), ownersPath]
