import type { Schema } from '../../archive/builtin.js'
import { keysAt, type OwnDescription } from '../../archive/describe.js'
import { everywhere } from '../../archive/drafts/own.js'

/** A key of a type with the flag that gives it. */
export interface Asked {
  readonly key: string
  readonly schema: Schema
  /** Without its dashes. */
  readonly flag: string
  readonly required: boolean
}

/** The keys that can be given, those that must be first. */
export function askedOf(type: OwnDescription): readonly Asked[] {
  const required = new Set(type.schema.required ?? [])
  const taken = new Set(reserved)
  const found: Asked[] = []
  for (const [key, schema] of keysAt(type, [])) {
    const isRequired = required.has(key)
    if (key === 'type' || key === 'id' || schema.const !== undefined) continue
    if (everywhere.has(key) && !isRequired) continue
    const plain = key.replace(/_+/g, '-').replace(/-$/, '')
    let flag = taken.has(plain) || plain.startsWith('no-') ? `key-${plain}` : plain
    while (taken.has(flag)) flag = `${flag}-x`
    taken.add(flag)
    found.push({ key, schema, flag, required: isRequired })
  }
  return found.sort((a, b) => Number(b.required) - Number(a.required))
}

/** What flags mean everywhere, or for whatever is made. */
const reserved: readonly string[] = [
  ...['directory', 'lang', 'color', 'input', 'quiet', 'help', 'version', 'id'],
  ...['dry-run', 'edit', 'commit', 'branch'],
]
