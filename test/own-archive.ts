import { readArchive } from '../src/archive/archive.js'
import { rules } from '../src/rules/index.js'
import { judge } from '../src/rules/judge.js'
import { type MemoryFile, memorySource } from '../src/source/memory.js'

// An archive with schemas of its own, for the tests of those.

export const json = (schema: object) => JSON.stringify(schema, null, 2)
export const text = (sv: string, en: string) => ({ sv, en })

export const settings = 'format: 1\nname: A\nlanguage: sv\n'
export const forum = (more: string) =>
  `---\ntype: forum\nid: dst\nname: DST\nlevel: county\nkind: officials\n${more}---\n`

/** Adds to forums: labels, references, a list, a nested key, a demand and fewer values. */
export const addition = json({
  properties: {
    level: { enum: ['county', 'subregion'] },
    x_enhet: {
      enum: ['kansli', 'registratur'],
      'x-labels': text('registratorsenhet', 'registry unit'),
      'x-help': text('Den enhet som diarieför.', 'The unit that registers.'),
      'x-value-labels': {
        kansli: text('kansliet', 'office'),
        registratur: text('registraturen', 'registry'),
      },
    },
    x_vard: { type: 'string', 'x-ref': ['party'], 'x-labels': text('värd', 'host') },
    x_tider: {
      type: 'array',
      maxItems: 2,
      items: {
        type: 'object',
        properties: { dag: { type: 'string', format: 'date' } },
        required: ['dag'],
      },
    },
    seats: { items: { properties: { x_rum: { type: 'integer', minimum: 1 } } } },
  },
  required: ['purpose'],
})

/** A type of the archive's own: series of meetings. */
export const series = json({
  'x-labels': text('mötesserie', 'series of meetings'),
  'x-help': text('Möten som hör ihop.', 'Meetings that belong together.'),
  'x-path': 'forums/{forum}/serier/{id}.md',
  properties: {
    title: { type: 'string', minLength: 1, 'x-labels': text('titel', 'title') },
    forum: { type: 'string', 'x-ref': ['forum'], 'x-labels': text('forum', 'forum') },
    start: { $ref: 'common.schema.json#/$defs/date', 'x-labels': text('start', 'start') },
    slag: { enum: ['temadag', 'kurs'], 'x-labels': text('slag', 'kind') },
    before: { type: 'string', 'x-ref': ['motesserie'], 'x-labels': text('föregångare', 'before') },
    ledning: { $ref: '#/$defs/person', 'x-labels': text('ledning', 'lead') },
  },
  required: ['title', 'forum'],
  $defs: {
    person: { type: 'object', properties: { party: { type: 'string', 'x-ref': ['party'] } } },
  },
})

export const one = (more: string, id = 'host-2026') =>
  `---\ntype: motesserie\nid: ${id}\ntitle: Hösten\nforum: dst\n${more}---\n`

/** What all rules say of some files: `rule file:line:column`, and the words by themselves. */
export async function told(files: Readonly<Record<string, MemoryFile>>) {
  const source = memorySource({ 'samverkan.yaml': settings, ...files })
  const archive = await readArchive(source, '2026-11-22')
  const diagnostics = await judge(archive, rules)
  const says = diagnostics.map(({ rule, path, place }) => {
    const at = place ? `:${place.line}:${place.column}` : ''
    return `${rule} ${path.split('/').at(-1)}${at}`
  })
  return { archive, diagnostics, says, words: diagnostics.map(({ message }) => message.sv) }
}
