import { type Described, keysAt, nameOfType, rootOf, schemaAt } from '../archive/describe.js'
import { exitCodes, UserError } from '../errors.js'
import { fold } from '../nearest.js'
import { line } from '../render/escape.js'
import { paragraph } from '../render/pages/paragraph.js'
import { changeRulePage, rulePage } from '../render/pages/rule-page.js'
import { keyPage, keysInside, typePage } from '../render/pages/type-page.js'
import { survivalExplained } from '../reports/projects/explained.js'
import { changeRules } from '../rules/changes/index.js'
import { rules } from '../rules/index.js'
import { each, type Text } from '../text.js'
import type { Call } from './command.js'
import { describedTypes } from './described-types.js'
import { explainForum, forumWords, isForumId, refuseForumFlags } from './explain-forum.js'
import { wordPages, wordsIn } from './explain-words.js'
import { suggestion } from './usage.js'

const survivalWords = ['survival', 'survived', 'överlevnad', 'lever kvar']

/**
 * Print a page about a rule, a type, a key, a measure or a forum; without a word, what there is. The
 * id of a forum is that forum; its name only where nothing else is called so.
 */
export async function explain(call: Call): Promise<number> {
  const { args, lang, style, io } = call
  const [what] = args
  if (what !== undefined && isForumId(what, call) && (await explainForum(what, call))) {
    return exitCodes.fine
  }
  const types = await describedTypes(call)
  const page = what === undefined ? `${contents(types)[lang]}\n` : pageOf(what, types, lang, style)
  if (page !== null) {
    refuseForumFlags(call)
    await io.out(page)
    return exitCodes.fine
  }
  if (what !== undefined && (await explainForum(what, call))) return exitCodes.fine
  throw unknown(what ?? '', [...(await forumWords(call)), ...wordsFor(types)])
}

function pageOf(
  what: string,
  types: readonly Described[],
  lang: Call['lang'],
  style: Call['style'],
): string | null {
  const rule = rules.find(({ name }) => name === what)
  if (rule) return rulePage(rule, lang, style)
  const changeRule = changeRules.find(({ name }) => name === what)
  if (changeRule) return changeRulePage(changeRule, lang, style)
  if (survivalWords.some((word) => fold(word) === fold(what)))
    return `${survivalExplained[lang].trimEnd()}\n`
  const type = typeCalled(what, types)
  if (type) return typePage(type, lang, style)

  const [head = '', ...rest] = what.split('.')
  const parent = typeCalled(head, types)
  if (parent && rest.length > 0) {
    const found = keyCalled(parent, rest)
    if (found) return keyPage(parent, found, schemaOf(parent, found), lang, style)
    throw unknown(what, keyNames(parent, rest.slice(0, -1)))
  }
  return wordPages(what, types, lang, style)
}

/** Everything that can be asked about, for "did you mean". */
const wordsFor = (types: readonly Described[]): readonly string[] => [
  ...wordsIn(types),
  ...[...rules, ...changeRules].map(({ name }) => name),
  ...types.map(nameOfType),
  ...typeWords(types),
  'survival',
]

/** A type by its name or by what people call it. */
const typeCalled = (word: string, types: readonly Described[]): Described | undefined =>
  types.find(
    (type) => nameOfType(type) === word || spoken(rootOf(type)['x-labels']).includes(fold(word)),
  )

const spoken = (labels: Text | undefined): string[] =>
  labels ? [fold(labels.sv), fold(labels.en)] : []

const typeWords = (types: readonly Described[]) =>
  types.map((type) => rootOf(type)['x-labels']?.sv ?? nameOfType(type))

/** A path of keys by their names or labels, list positions left out. */
function keyCalled(type: Described, words: readonly string[]): string[] | undefined {
  const path: string[] = []
  for (const word of words) {
    const inside = path.length === 0 ? [...keysAt(type, [])] : keysInside(type, path)
    const found = inside.find(
      ([key, schema]) => key === word || spoken(schema['x-labels']).includes(fold(word)),
    )
    if (!found) return undefined
    path.push(found[0])
  }
  return path
}

const keyNames = (type: Described, path: readonly string[]): string[] =>
  (path.length === 0 ? [...keysAt(type, [])] : keysInside(type, path)).map(([key]) =>
    [nameOfType(type), ...path, key].join('.'),
  )

function schemaOf(type: Described, path: readonly string[]) {
  const before = keysInside(type, path.slice(0, -1))
  const last = path.at(-1) ?? ''
  const direct = path.length === 1 ? schemaAt(type, [last]) : undefined
  const found = direct ?? before.find(([key]) => key === last)?.[1]
  if (!found) throw new Error(`no key ${path.join('.')} in ${nameOfType(type)}`)
  return found
}

function unknown(what: string, words: readonly string[]): UserError {
  const shown = line(what)
  return new UserError(
    'call',
    {
      sv: `Det finns inget att förklara om \`${shown}\``,
      en: `There is nothing to explain about \`${shown}\``,
    },
    suggestion(what, words) ?? {
      sv: 'Kör `samverkan förklara` så visas allt som kan förklaras.',
      en: 'Run `samverkan explain` to see all that can be explained.',
    },
  )
}

function contents(types: readonly Described[]): Text {
  return each((lang) =>
    [
      { sv: 'Dokumenttyper', en: 'Types of document' }[lang],
      ...types.map(
        (type) => `  ${nameOfType(type).padEnd(14)}${rootOf(type)['x-labels']?.[lang] ?? ''}`,
      ),
      '',
      { sv: 'Mått', en: 'Measures' }[lang],
      `  ${'survival'.padEnd(14)}${{ sv: 'hur många projekt som lever kvar', en: 'how many projects are still alive' }[lang]}`,
      '',
      { sv: 'Regler', en: 'Rules' }[lang],
      ...rules.map((rule) => ruleRow(rule, lang)),
      '',
      {
        sv: 'Regler för ändringar (kontrollera --base)',
        en: 'Rules for changes (validate --base)',
      }[lang],
      ...changeRules.map((rule) => ruleRow(rule, lang)),
    ].join('\n'),
  )
}

const ruleRow = ({ name, description }: { name: string; description: Text }, lang: Call['lang']) =>
  `  ${name}\n${paragraph(description[lang], 6)}`
