import manifest from '../package.json' with { type: 'json' }

export const version: string = manifest.version

/** How the tool names itself in answers that machines read. */
export const tool = `samverkan ${version}`
