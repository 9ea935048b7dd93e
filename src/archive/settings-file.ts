/** The file that makes a folder an archive, and holds what its documents share. */
export const settingsPath = 'samverkan.yaml'
