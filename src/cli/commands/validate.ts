import { UserError } from '../../errors.js'
import { renderers } from '../../render/diagnostics/index.js'
import { outputOption } from '../answer-file.js'
import { type Call, type Command, word } from '../command.js'
import { requireSensibleDemands } from '../demands.js'
import { clockOptions } from '../open.js'

export const command: Command = {
  name: 'validate',
  aliases: ['kontrollera'],
  group: 'check',
  pure: true,
  summary: {
    sv: 'kontrollera arkivet, eller några av dess filer',
    en: 'check the archive, or some of its files',
  },
  arguments: [
    {
      name: '[paths...]',
      description: {
        sv: 'bara dessa filer och mappar (hela arkivet läses ändå)',
        en: 'only these files and folders (the whole archive is read all the same)',
      },
    },
  ],
  options: [
    {
      flags: '--fix',
      description: {
        sv: 'rätta det som säkert kan rättas',
        en: 'mend what can safely be mended',
      },
    },
    ...clockOptions,
    {
      flags: '--staged',
      description: {
        sv: 'det som står på tur att sparas i git, inte filerna på disken',
        en: 'what is about to be committed, not the files on disk',
      },
    },
    {
      flags: '--base <rev>',
      description: {
        sv: 'bara det som en ändring orsakar, jämfört med grenen den ska in i',
        en: 'only what a change causes, compared with the branch it is to be taken into',
      },
    },
    {
      flags: '--allow-settings-change',
      description: {
        sv: 'med --base: låt ändringen bestämma inställningar, scheman och git-attribut',
        en: 'with --base: let the change decide settings, schemas and git attributes',
      },
    },
    {
      flags: '--check-writers',
      description: {
        sv: 'med --base: kräv att den som ändrar i ett forums mapp står i dess writers där',
        en: 'with --base: demand that who changes a forum’s folder stands in its writers there',
      },
    },
    {
      flags: '--require-signed',
      description: {
        sv: 'med --base: kräv att varje ändring är signerad av någon i allowed_signers där',
        en: 'with --base: demand that every change is signed by somebody in allowed_signers there',
      },
    },
    {
      flags: '--format <format>',
      description: { sv: 'svarets form', en: 'the form of the answer' },
      choices: renderers.map(({ name }) => name),
    },
    outputOption,
    {
      flags: '--max-warnings <n>',
      description: {
        sv: 'fler varningar än så ger slutkod 1',
        en: 'more warnings than this end with code 1',
      },
    },
  ],
  examples: [
    {
      command: { sv: 'samverkan kontrollera', en: 'samverkan validate' },
      says: { sv: 'hela arkivet', en: 'the whole archive' },
    },
    {
      command: {
        sv: 'samverkan kontrollera forums/lansgrupp/minutes/2026-11-22.md',
        en: 'samverkan validate forums/lansgrupp/minutes/2026-11-22.md',
      },
      says: { sv: 'ett enda protokoll', en: 'the minutes of one meeting' },
    },
    {
      command: { sv: 'samverkan kontrollera --fix', en: 'samverkan validate --fix' },
      says: {
        sv: 'rätta felstavade nycklar, svenska ord och klockslag',
        en: 'mend misspelt keys, Swedish words and times',
      },
    },
    {
      command: {
        sv: 'samverkan kontrollera --base origin/main',
        en: 'samverkan validate --base origin/main',
      },
      says: {
        sv: 'vad det som är sparat i git här gör med arkivet',
        en: 'what is committed here does to the archive',
      },
    },
  ],
  details: {
    sv: 'Vad en regel betyder: samverkan förklara <regel>',
    en: 'What a rule means: samverkan explain <rule>',
  },

  async run(call) {
    const format = word(call.options, 'format') ?? 'text'
    const base = word(call.options, 'base')
    requireSensibleDemands(call.options)
    if (base !== undefined) {
      const { validateBase } = await import('../validate-base.js')
      return validateBase(call, base, format, maxWarnings(call))
    }
    const { validate } = await import('../validate.js')
    return validate(call, format, maxWarnings(call))
  },
}

function maxWarnings({ options }: Call): number {
  const given = word(options, 'maxWarnings')
  if (given === undefined) return Number.POSITIVE_INFINITY
  if (/^\d{1,9}$/.test(given)) return Number(given)
  throw new UserError('call', {
    sv: `--max-warnings ska vara ett helt tal, inte \`${given}\``,
    en: `--max-warnings must be a whole number, not \`${given}\``,
  })
}
