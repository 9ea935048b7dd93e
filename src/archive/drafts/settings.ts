import type { Lang } from '../../text.js'
import { settingsPath } from '../settings-file.js'
import { fill } from './template.js'

/** The settings of a new archive, with what it may need later as comments. */
export function draftSettings(answers: { name: string; language: Lang }, template: string) {
  return { path: settingsPath, text: fill(template, { ...answers }, 'yaml') }
}

/** The read-me of a new archive: its first commands. */
export function draftReadme(answers: { name: string; forum: string }, template: string) {
  return { path: 'README.md', text: fill(template, { ...answers }) }
}
