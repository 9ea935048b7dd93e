import { spawn } from 'node:child_process'
import type { Text } from '../text.js'
import type { Call } from './command.js'

/** The editor somebody has chosen, as words: a program and its arguments. */
export function editorOf({ env }: Call['io']): readonly string[] {
  const names = ['SAMVERKAN_EDITOR', 'GIT_EDITOR', 'VISUAL', 'EDITOR']
  const chosen = names.map((name) => env[name]?.trim()).find((value) => value)
  return chosen ? chosen.split(/\s+/) : []
}

/**
 * Open a file in the editor of the person at the terminal and wait for it. Never through a shell.
 * Resolves to why it could not be done, or null.
 */
export async function edit(call: Call, file: string): Promise<Text | null> {
  if (!call.interactive) {
    return {
      sv: 'Öppnades inte: --edit behöver en terminal.',
      en: 'Not opened: --edit needs a terminal.',
    }
  }
  const [program, ...args] = editorOf(call.io)
  if (program === undefined) {
    return {
      sv: 'Öppnades inte: ange ett redigeringsprogram i EDITOR.',
      en: 'Not opened: name an editor in EDITOR.',
    }
  }
  return new Promise((resolve) => {
    const child = spawn(program, [...args, file], { stdio: 'inherit', shell: false })
    child.on('error', () => {
      resolve({ sv: `${program} kunde inte startas.`, en: `${program} could not be started.` })
    })
    child.on('close', (code) => {
      const ended = { sv: `${program} slutade med ${code}.`, en: `${program} ended with ${code}.` }
      resolve(code === 0 ? null : ended)
    })
  })
}
