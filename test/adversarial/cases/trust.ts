import { type Case, type Held, held } from './case.js'

const base = (title: string): Held => ['cli/base.test.ts', title]
const git = (title: string): Held => ['git.test.ts', title]
const schema: Held = ['adversarial/schemas.test.ts', '%s is a finding and not used']

/** An archive's own schemas. There are no patterns in them, so none can be slow. */
export const schemaCases: readonly Case[] = [
  held('H1', 'an exponential pattern', schema, [
    'adversarial/schemas.test.ts',
    'an exponential pattern',
  ]),
  held('H2', 'a pattern with two ways', schema, [
    'adversarial/schemas.test.ts',
    'a pattern with two ways',
  ]),
  held('H3', 'a pattern that looks around', schema, [
    'adversarial/schemas.test.ts',
    'a pattern that looks ahead',
  ]),
  held(
    'H4',
    'references out',
    schema,
    ['own-schemas-refused.test.ts', 'a remote $ref'],
    ['own-schemas-refused.test.ts', 'a file $ref'],
  ),
  held('H5', 'a schema that is none', schema, [
    'cli/own-schemas.test.ts',
    'a broken schema is a finding at its line, for machines too',
  ]),
  held('H6', 'references in a ring', schema, [
    'adversarial/schemas.test.ts',
    'a ring of definitions',
  ]),
  held(
    'H7',
    'schemas that cost much',
    schema,
    ['own-schemas-refused.test.ts', 'definitions that double at every step'],
    ['own-schemas-refused.test.ts', 'more keys than any schema has'],
  ),
  held(
    'H8',
    'very many faults',
    ['adversarial/schemas.test.ts', 'is held against very much, and told of a hundred faults'],
    ['own-schemas-refused.test.ts', 'at most twenty findings of one schema'],
  ),
  held(
    'H9',
    'another draft, the id of another',
    schema,
    ['own-schemas-refused.test.ts', 'another draft'],
    ['own-schemas-refused.test.ts', 'the $id of another'],
  ),
  held(
    'H10',
    'every schema of the closed list judges as it should',
    ['adversarial/json-schema-corpus.test.ts', 'each schema is refused, or judges as it should'],
    [
      'own-schemas-properties.test.ts',
      'whatever a schema of the closed list says, it can be used, and each fault has one rule',
    ],
  ),
]

const change = (title: string): Held => ['adversarial/pull-request.test.ts', title]
const told = change('%s: told, and nothing runs')
const recipe = (title: string): Held => ['ci-recipes.test.ts', title]

/** A change from a stranger. */
export const trustCases: readonly Case[] = [
  held(
    'I1',
    'settings and schemas that are loosened',
    base('a severity that is softened, and it does not hold'),
    base('a schema that is loosened, or added, and it does not hold'),
    change('settings may change where that is allowed, and then they judge'),
  ),
  held('I2', 'words that silence the check', told, change('words that would silence the check')),
  held(
    'I3',
    'the recipe itself',
    recipe('GitHub gets annotations, with a token that may only read'),
    ['adversarial/pull-request.test.ts', 'programs and recipes'],
  ),
  held(
    'I4',
    'programs that would be run in our place',
    recipe('what is installed is decided outside the checkout, at one version'),
    git('never runs a git that lies in the archive'),
    base('attributes, programs, binaries, submodules and strangers'),
  ),
  held('I5', 'settings that are programs', told, change('settings beside the settings')),
  held(
    'I6',
    'renamed, removed, made a program, made binary',
    base('approved minutes that become a draft, change places with others or vanish'),
    base('attributes, programs, binaries, submodules and strangers'),
  ),
  held(
    'I7',
    'a base that was not fetched',
    base('a base that is not here ends with 3 and the command that gets it'),
  ),
  held(
    'I8',
    'a check of nothing',
    change('a path that matches nothing is no way to a green check'),
    change('without settings there is nothing to judge by, and that is never fine'),
  ),
  held(
    'I9',
    'a dependency that does something at install',
    recipe('builds in its own folder and judges the change'),
    recipe('what is installed is decided outside the checkout, at one version'),
  ),
]
