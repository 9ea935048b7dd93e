import { describe, expect, test } from 'vitest'
import type { OwnName } from '../src/archive/builtin.js'
import { keyName, schemaAt } from '../src/archive/describe.js'
import { ownListing } from '../src/reports/own-listing.js'
import { showing } from '../src/reports/showing.js'
import { addition, forum, one, series, told } from './own-archive.js'

// An archive's own schemas: what they add, and what types of its own come to.

describe('an addition to a built-in type', () => {
  const schema = { 'schemas/forum.schema.json': addition }

  test('is held against documents, in the words of its labels', async () => {
    const more =
      'purpose: P\nx_enhet: arkiv\nx_vard: nosk-okand\nx_tider: [{dag: 2026-02-30}, {dagg: 1}, {}]\n' +
      'seats: [{id: a, role: chef, side: region, x_rum: 0}]\n'
    const { says, words } = await told({ ...schema, 'forums/dst/forum.md': forum(more) })
    expect(says).toEqual([
      'value-is-allowed forum.md:8:10',
      'reference-exists forum.md:9:9',
      'value-fits-schema forum.md:10:1',
      'date-exists forum.md:10:17',
      'key-is-known forum.md:10:31',
      'key-is-present forum.md:10:41',
      'value-fits-schema forum.md:11:50',
    ])
    expect(words[0]).toMatch(/registratorsenhet \(`x_enhet`\).*kansliet \(`kansli`\)/i)
  })

  test('demands what may else be left out, and takes values away', async () => {
    const district = forum('').replace('county', 'district')
    const { says, words } = await told({ ...schema, 'forums/dst/forum.md': district })
    expect(says).toEqual(['key-is-present forum.md:1:1', 'value-is-allowed forum.md:5:8'])
    expect(words[1]).toMatch(/`county`.*`subregion`/)
    expect(words[1]).not.toContain('`national`')
  })

  test('says nothing of what fits, and what both schemas say is told once', async () => {
    const good = forum('purpose: P\nx_enhet: kansli\nx_vard: region-18\nx_annat: 1\n')
    expect((await told({ ...schema, 'forums/dst/forum.md': good })).says).toEqual([])
    const bad = forum('purpose: P\n').replace('county', 'galaxen')
    expect((await told({ ...schema, 'forums/dst/forum.md': bad })).says).toHaveLength(1)
  })

  test('loosens nothing: the built-in schema judges as before', async () => {
    const more = { 'forums/dst/forum.md': forum('purpose: P\nfoo: 1\n') }
    expect((await told({ ...schema, ...more })).says).toEqual(['key-is-known forum.md:8:1'])
  })

  test('is known to what describes the type, in this archive only', async () => {
    const { archive } = await told({ ...schema, 'forums/dst/forum.md': forum('purpose: P\n') })
    const described = archive.find('dst')?.described ?? 'forum'
    expect(keyName(described, ['x_enhet']).sv).toBe('registratorsenhet (`x_enhet`)')
    expect(schemaAt(described, ['seats', 0, 'x_rum'])?.minimum).toBe(1)
    const role = ['seats', 0, 'role']
    expect(schemaAt(described, role)).toEqual(schemaAt('forum', role))
    expect(schemaAt('forum', ['x_enhet'])).toBeUndefined()
    const other = await told({ 'forums/dst/forum.md': forum('') })
    expect(other.archive.own).toBeNull()
    expect(other.says).toEqual([])
  })

  test('is shown with its labels and names', async () => {
    const files = { ...schema, 'forums/dst/forum.md': forum('purpose: P\nx_vard: region-18\n') }
    const shown = JSON.stringify(showing((await told(files)).archive, 'dst'))
    expect(shown).toContain('Värd')
    expect(shown).toContain('(region-18)')
  })
})

describe('a type of its own', () => {
  const files = {
    'schemas/motesserie.schema.json': series,
    'forums/dst/forum.md': forum(''),
    'forums/dst/serier/host-2026.md': one('start: 2026-09-01\nslag: kurs\n'),
  }

  test('is read, judged and found', async () => {
    const { archive, says } = await told(files)
    expect(says).toEqual([])
    expect(archive.find('host-2026')?.type).toBe('motesserie')
    expect(archive.name('host-2026').sv).toBe('Hösten')
    expect(archive.of('motesserie' as OwnName)).toHaveLength(1)
  })

  test('has demands, a closed list of keys, references and an id of its own', async () => {
    const { says, words } = await told({
      ...files,
      'forums/dst/serier/a.md': '---\ntype: motesserie\nid: a\nforum: dts\ntitel: A\n---\n',
      'forums/dst/serier/b.md': one(
        'slag: Kurs\nledning: {parti: x}\nx_lokal: 1\nbefore: dst\n',
        'b',
      ),
      'forums/dst/serier/c.md': '---\ntype: motesserie\nid: c\nforum: dst\n---\n',
      'forums/dst/serier/dst.md': one('', 'dst'),
    })
    expect(says).toEqual([
      'id-is-unique forum.md:3:5',
      'document-in-its-place a.md:4:8',
      'reference-exists a.md:4:8',
      'key-is-known a.md:5:1',
      'value-is-allowed b.md:6:7',
      'key-is-known b.md:7:11',
      'reference-exists b.md:9:9',
      'key-is-present c.md:1:1',
      'id-is-unique dst.md:3:5',
    ])
    expect(words[6]).toContain('dokument av typen `motesserie`')
    expect(words[7]).toMatch(/titel \(`title`\).*mötesserie/i)
  })

  test('has a place, and what lies in another is told where it belongs', async () => {
    const { diagnostics } = await told({
      ...files,
      'forums/dst/serier/var-2026.md': one('', 'annan'),
      'forums/dst/serier/y.md': '---\ntype: fund\nid: y\nname: Y\nyear: 2026\n---\n',
      'forums/dst/serier/z.md': '---\nid: z\ntitle: Z\nforum: dst\n---\n',
      'serier/x.md': one('', 'x'),
    })
    expect(diagnostics.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'document-in-its-place forums/dst/serier/var-2026.md',
      'document-in-its-place forums/dst/serier/y.md',
      'type-is-known forums/dst/serier/z.md',
      'document-in-its-place serier/x.md',
    ])
    const [moved, fund, missing, outside] = diagnostics
    expect(moved?.hint?.sv).toContain('forums/dst/serier/annan.md')
    expect(fund?.message.sv).toContain('dokument av typen `motesserie`')
    expect(missing?.message.sv).toContain('mötesserie (`motesserie`)')
    expect(outside?.hint?.sv).toContain('forums/dst/serier/x.md')
  })

  test('is listed, shown and pointed at', async () => {
    const next = { 'forums/dst/serier/var-2027.md': one('before: host-2026\n', 'var-2027') }
    const { archive } = await told({ ...files, ...next })
    const type = archive.find('host-2026')?.described
    if (typeof type !== 'object' || type === null) throw new Error('no own type')
    const [table] = ownListing(archive, type, {}, () => true).blocks
    if (table?.kind !== 'table') throw new Error('no table')
    const columns = ['id', 'title', 'forum', 'start', 'slag', 'before', 'path']
    expect(table.columns.map(({ key }) => key)).toEqual(columns)
    expect(table.rows.map(({ id, start, before }) => [id, start, before])).toEqual([
      ['host-2026', '2026-09-01', null],
      ['var-2027', null, { sv: 'Hösten', en: 'Hösten' }],
    ])
    const shown = JSON.stringify(showing(archive, 'host-2026'))
    for (const words of ['DST (dst)', 'mötesserie · host-2026', 'var-2027'])
      expect(shown).toContain(words)
  })

  test('a misspelt type is told with those of the archive among the others', async () => {
    const misspelt = one('').replace('type: motes', 'type: mötes')
    const { words } = await told({ ...files, 'forums/dst/serier/c.md': misspelt })
    expect(words[0]).toMatch(/`mötesserie`.*`motesserie`/)
  })

  test('whose schema is broken is told once, and nothing follows from it', async () => {
    const pointing = {
      'schemas/forum.schema.json':
        '{"properties":{"x_s":{"type":"string","x-ref":["motesserie"]}}}',
      'forums/dst/forum.md': forum('x_s: host-2026\n'),
    }
    const broken = { 'schemas/motesserie.schema.json': '{"x-path": }' }
    const { says } = await told({ ...files, ...pointing, ...broken })
    expect(says).toEqual(['schema-is-readable motesserie.schema.json:1:12'])
  })
})
