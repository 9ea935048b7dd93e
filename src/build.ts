declare const BUILD: string | undefined

/**
 * What this program was built from, as a hash of its sources; null when it runs from them. What one
 * build remembers no other believes.
 */
export const build: string | null = typeof BUILD === 'string' ? BUILD : null
