import type { ChangeExample, ChangeRule } from '../../rules/changes/change-rule.js'
import type { Example, Rule } from '../../rules/rule.js'
import type { MemoryFile } from '../../source/memory.js'
import type { Lang, Text } from '../../text.js'
import type { Style } from '../style.js'
import { paragraph } from './paragraph.js'

const words = {
  why: { sv: 'Varför', en: 'Why' },
  good: { sv: 'Så ska det vara', en: 'As it should be' },
  bad: { sv: 'Så ska det inte vara', en: 'As it should not be' },
  before: { sv: 'Så står det', en: 'As it stands' },
  changed: { sv: 'Ändringen', en: 'The change' },
  message: { sv: 'Med meddelandet', en: 'With the message' },
  says: { sv: 'Då står det', en: 'Then it says' },
  fixed: { sv: 'Med --fix blir det', en: 'With --fix it becomes' },
  severity: { sv: 'Allvar', en: 'Severity' },
  floor: { sv: 'minst', en: 'at least' },
} satisfies Record<string, Text>

const levels: Readonly<Record<Rule['floor'], Text>> = {
  error: { sv: 'fel', en: 'error' },
  warning: { sv: 'varning', en: 'warning' },
  info: { sv: 'upplysning', en: 'note' },
  off: { sv: 'avstängd', en: 'off' },
}

/** What a rule holds true, why, and the examples that are also its tests. */
export function rulePage(rule: Rule, lang: Lang, style: Style): string {
  const good = rule.examples.find(({ says }) => says.length === 0)
  const bad = rule.examples.filter(({ says }) => says.length > 0)
  return `${[
    ...about(rule, lang, style),
    ...(good ? [`${style.strong(words.good[lang])}\n${files(good.files, style)}`] : []),
    ...bad.slice(0, 3).map((example) => failing(example, lang, style)),
  ].join('\n\n')}\n`
}

/** The same of a rule for changes, which speaks with `validate --base`. */
export function changeRulePage(rule: ChangeRule, lang: Lang, style: Style): string {
  const bad = rule.examples.filter(({ says }) => says.length > 0)
  return `${[
    ...about(rule, lang, style),
    paragraph(when[lang]),
    ...bad.slice(0, 3).map((example) => changing(example, lang, style)),
  ].join('\n\n')}\n`
}

const when: Text = {
  sv: 'Gäller när en ändring kontrolleras: `samverkan kontrollera --base <gren>`.',
  en: 'Holds when a change is checked: `samverkan validate --base <branch>`.',
}

function about(rule: Rule | ChangeRule, lang: Lang, style: Style): readonly string[] {
  const { name, severity, floor, description, rationale } = rule
  const weighs = `${words.severity[lang]}: ${levels[severity][lang]}${floor === severity ? '' : ` (${words.floor[lang]} ${levels[floor][lang]})`}`
  return [
    style.title(name),
    paragraph(description[lang]),
    style.faint(weighs),
    `${style.strong(words.why[lang])}\n${paragraph(rationale[lang], 2)}`,
  ]
}

function changing(example: ChangeExample, lang: Lang, style: Style): string {
  const { before, change, message, says } = example
  const gone = { sv: '(borttagen)', en: '(taken away)' }[lang]
  const after = Object.entries(change).map(([path, file]) => [path, file ?? gone] as const)
  return [
    style.strong(words.before[lang]),
    files(before, style),
    ...(after.length > 0
      ? [style.strong(words.changed[lang]), files(Object.fromEntries(after), style)]
      : []),
    ...(message === undefined
      ? []
      : [style.strong(words.message[lang]), paragraph(visible(message), 2)]),
    style.strong(words.says[lang]),
    says.map((said) => paragraph(visible(said), 2)).join('\n'),
  ].join('\n')
}

function failing(example: Example, lang: Lang, style: Style): string {
  const parts = [
    style.strong(words.bad[lang]),
    files(example.files, style),
    `${style.strong(words.says[lang])}`,
    example.says.map((said) => paragraph(visible(said), 2)).join('\n'),
  ]
  if (example.fixed) parts.push(style.strong(words.fixed[lang]), files(example.fixed, style))
  return parts.join('\n')
}

function files(all: Readonly<Record<string, MemoryFile>>, style: Style): string {
  return Object.entries(all)
    .map(([path, file]) => {
      const text = typeof file === 'string' ? file : `(${inWords(file)})`
      const body = text.length > 1200 ? `${text.slice(0, 1200)}…` : text
      const rows = body.replace(/\n$/, '').split('\n')
      return [style.faint(`  ${visible(path)}`), ...rows.map((row) => `    ${visible(row)}`)].join(
        '\n',
      )
    })
    .join('\n')
}

/** What no text can stand for: a link, a pipe, bytes that are no text. */
function inWords(file: Exclude<MemoryFile, string>): string {
  if ('kind' in file) return file.kind
  if ('unreadable' in file) return file.detail
  return [...file].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
}

// Examples hold the very characters that must never reach a terminal.
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFD]/gu, (character) => {
    if (character === '\r') return '␍'
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  })
