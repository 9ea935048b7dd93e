import type { Service } from '../ci/paths.js'
import type { Call, Command, Option } from '../command.js'

const dryRun: Option = {
  flags: '-n, --dry-run',
  description: { sv: 'visa filerna utan att skriva dem', en: 'show the files, write none' },
}
const replace: Option = {
  flags: '--replace',
  description: {
    sv: 'skriv över filer som redan finns',
    en: 'overwrite files that are there already',
  },
}
const owner: Option = {
  flags: '--owner <who>',
  description: {
    sv: 'vem som äger inställningarna och kontrollen: e-post eller @konto; flera gånger för flera',
    en: 'who owns the settings and the check: e-mail or @account; again for each',
  },
  repeatable: true,
}

const prePush: Option = {
  flags: '--pre-push',
  description: {
    sv: 'kontrollera hela ändringen när du skickar den, i stället för när du sparar',
    en: 'check the whole change when you push it, instead of when you commit',
  },
}

interface Part {
  readonly name: string
  readonly summary: Command['summary']
  readonly options: readonly Option[]
  readonly run: (call: Call) => Promise<number>
}

const part = ({ name, summary, options, run }: Part): Command => ({
  name,
  aliases: [],
  summary,
  options,
  examples: [
    {
      command: { sv: `samverkan koppla ${name}`, en: `samverkan ci ${name}` },
      says: { sv: 'skriv det som saknas', en: 'write what is missing' },
    },
    {
      command: { sv: `samverkan koppla ${name} --dry-run`, en: `samverkan ci ${name} --dry-run` },
      says: { sv: 'se det först', en: 'see it first' },
    },
  ],
  run,
})

const service = (name: Service, called: string, options: readonly Option[]): Command =>
  part({
    name,
    summary: {
      sv: `kontrollera varje föreslagen ändring på ${called}`,
      en: `check every proposed change on ${called}`,
    },
    options,
    run: async (call) => (await import('../ci/ci.js')).ciService(call, name),
  })

export const command: Command = {
  name: 'ci',
  aliases: ['koppla'],
  group: 'learn',
  summary: {
    sv: 'koppla kontrollen till GitHub, GitLab, Azure eller git på din dator',
    en: 'have GitHub, GitLab, Azure or git on your computer run the check',
  },
  examples: [
    {
      command: {
        sv: 'samverkan koppla github --owner registrator@example.se',
        en: 'samverkan ci github --owner registrar@example.se',
      },
      says: {
        sv: 'kontrollera varje ändring på GitHub',
        en: 'check every change on GitHub',
      },
    },
    {
      command: { sv: 'samverkan koppla hook', en: 'samverkan ci hook' },
      says: { sv: 'kontrollera innan du sparar i git', en: 'check before you commit' },
    },
  ],
  subcommands: [
    service('github', 'GitHub', [owner, replace, dryRun]),
    service('gitlab', 'GitLab', [owner, replace, dryRun]),
    service('azure', 'Azure DevOps', [replace, dryRun]),
    part({
      name: 'hook',
      summary: {
        sv: 'kontrollera varje gång du sparar i git eller skickar, på den här datorn',
        en: 'check each time you commit, or push, on this computer',
      },
      options: [prePush, dryRun],
      run: async (call) => (await import('../ci/hook.js')).ciHook(call),
    }),
    part({
      name: 'codeowners',
      summary: {
        sv: 'skriv vem som måste säga ja till vad, efter forumens skribenter',
        en: 'write who must say yes to what, from the writers of the forums',
      },
      options: [owner, replace, dryRun],
      run: async (call) => (await import('../ci/ci.js')).ciOwners(call),
    }),
    part({
      name: 'editor',
      summary: {
        sv: 'skriv inställningar för redigeringsprogram',
        en: 'write settings for editors',
      },
      options: [replace, dryRun],
      run: async (call) => (await import('../ci/ci.js')).ciEditor(call),
    }),
  ],
  run: async () => {
    throw new Error('one of the subcommands runs')
  },
}
