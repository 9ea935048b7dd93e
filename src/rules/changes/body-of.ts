import { readFrontMatter } from '../../archive/frontmatter.js'

/** What follows after the front matter, byte for byte; nothing where that is not closed. */
export const bodyOf = (text: string): string => text.slice(readFrontMatter(text).bodyStart)
