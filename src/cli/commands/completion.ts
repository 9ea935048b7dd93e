import type { Command } from '../command.js'

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

export const command: Command = {
  name: 'completion',
  aliases: ['komplettering'],
  group: 'learn',
  summary: {
    sv: 'skriv ett skript som låter skalet fylla i kommandon och id',
    en: 'print a script that lets the shell complete commands and ids',
  },
  options: [],
  examples: [
    {
      command: {
        sv: 'samverkan komplettering bash > ~/.local/share/bash-completion/completions/samverkan',
        en: 'samverkan completion bash > ~/.local/share/bash-completion/completions/samverkan',
      },
      says: { sv: 'för bash', en: 'for bash' },
    },
    {
      command: {
        sv: 'samverkan komplettering zsh > ~/.zsh/completions/_samverkan',
        en: 'samverkan completion zsh > ~/.zsh/completions/_samverkan',
      },
      says: { sv: 'för zsh, i en mapp som står i fpath', en: 'for zsh, in a folder of its fpath' },
    },
  ],
  subcommands: shells.map((shell) => ({
    name: shell,
    aliases: [],
    summary: { sv: `skriptet för ${shell}`, en: `the script for ${shell}` },
    examples: [
      {
        command: { sv: `samverkan komplettering ${shell}`, en: `samverkan completion ${shell}` },
        says: { sv: 'skriv det', en: 'print it' },
      },
    ],
    async run() {
      const { script } = await import('@bomb.sh/tab')
      script(shell, 'samverkan', 'samverkan')
      return 0
    },
  })),
  async run() {
    throw new Error('a subcommand answers')
  },
}
