import { parseDocument } from 'yaml'

/** Where a block of YAML stands in the text of its file. */
export interface Block {
  readonly text: string
  readonly start: number
  readonly end: number
}

// A file with a hundred problems asks for its tree a hundred times, and for no other's between.
let latest: { readonly block: Block; readonly tree: ReturnType<typeof parseTree> } | null = null

/** The library's own tree of a block, for the files beside this one; it must not be changed. */
export function parse(block: Block): ReturnType<typeof parseTree> {
  const { text, start, end } = block
  const same = latest?.block.text === text && latest.block.start === start
  if (latest && same && latest.block.end === end) return latest.tree
  latest = { block, tree: parseTree(block) }
  return latest.tree
}

function parseTree(block: Block) {
  return parseDocument(block.text.slice(block.start, block.end), {
    version: '1.2',
    schema: 'core',
    strict: true,
    stringKeys: true,
    uniqueKeys: false, // quadratic in the library; counted above instead
    merge: false,
    prettyErrors: false,
    logLevel: 'error', // 'silent' would also drop a second document without a word
  })
}
