import { Document, visit } from 'yaml'
import { isDate } from '../dates.js'
import type { Values } from './yaml.js'

// What some reader of YAML, ours or another, takes for a number, a time or a truth value.
const looksOtherwise = /^(?:[\d.:,+_-]+|y|n|yes|no|on|off|true|false|null|~)$/i
// Invisible to a person, or read as the end of a line.
const invisible =
  /[^\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u

/** A value as YAML on one line: `{on: 2026-01-31, status: received}`, `"09:00"`, `Mötet i Gävle`. */
export function inlineYaml(value: unknown): string {
  const document = new Document(value, {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
  })
  visit(document, {
    Scalar: (at, node) => {
      // keys are ours and stay plain: `on` is a word here
      if (at === 'key' || typeof node.value !== 'string') return
      if (needsQuotes(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  const written = document.toString({
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
  })
  return written.replace(/\n$/, '')
}

/** A mapping with plain keys as the lines of a block, each key with its value on one line. */
export const blockYaml = (values: Values): readonly string[] =>
  Object.entries(values).map(([key, value]) => `${key}: ${inlineYaml(value)}`)

// YAML keeps a word processor's quotes as part of the value; ours tells of them.
const curlyFirst = /^[”“„»«’‘]/

const needsQuotes = (text: string): boolean =>
  (looksOtherwise.test(text) && !isDate(text)) || invisible.test(text) || curlyFirst.test(text)

/** A value as a block of YAML over several lines, for people to read: an example, a page of help. */
export const pageYaml = (value: unknown): string =>
  new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false }).toString({
    lineWidth: 78,
  })
