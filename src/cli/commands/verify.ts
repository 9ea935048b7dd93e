import type { Command } from '../command.js'
import { answerOptions } from '../print-view.js'

export const command: Command = {
  name: 'verify',
  aliases: ['verifiera'],
  group: 'check',
  summary: {
    sv: 'visa att godkända protokoll och antagna texter är oförändrade, eller var de har ändrats',
    en: 'show that approved minutes and adopted texts are unchanged, or where they were changed',
  },
  options: [
    {
      flags: '--base <rev>',
      description: {
        sv: 'skrivare och tillåtna signaturer som de står här (annars HEAD)',
        en: 'writers and allowed signers as they stand here (else HEAD)',
      },
    },
    {
      flags: '--require-signed',
      description: {
        sv: 'kräv att varje godkännande är signerat av någon i allowed_signers',
        en: 'demand that every approval is signed by somebody in allowed_signers',
      },
    },
    {
      flags: '--check-writers',
      description: {
        sv: 'kräv att den som har ändrat i ett forums mapp sedan --base står i dess writers',
        en: 'demand that who changed a forum’s folder since --base stands in its writers',
      },
    },
    {
      flags: '--known <commit>',
      description: {
        sv: 'en ändring som är känd och inte ska ge fel igen; kan upprepas',
        en: 'a change that is known and is not to fail again; may be repeated',
      },
      repeatable: true,
    },
    ...answerOptions,
  ],
  examples: [
    {
      command: { sv: 'samverkan verifiera', en: 'samverkan verify' },
      says: {
        sv: 'har något godkänt protokoll ändrats, i någon gren?',
        en: 'was any approved minutes changed, in any branch?',
      },
    },
    {
      command: {
        sv: 'samverkan verifiera --base origin/main --check-writers --require-signed',
        en: 'samverkan verify --base origin/main --check-writers --require-signed',
      },
      says: { sv: 'för ett byggflöde', en: 'for a workflow' },
    },
  ],
  details: {
    sv: 'Läser hela historiken, också sidogrenar och sådant som har återställts. Det som får ändras i ett godkänt protokoll är rättelser som läggs till, tidigare id, egna nycklar (x_) och ord som maskas med `rätta --redact`. Signaturer prövas bara mot allowed_signers i inställningarna. En överenskommelse eller plan som är antagen (`adopted`) ändras bara tillsammans med ett nytt antagande. Slutar med 1 när ett godkänt protokoll har ändrats; för antagna texter bara när `rules: {adopted-text-is-adopted-anew: error}` står i inställningarna. En adress i git kan vem som helst skriva: bara en signatur bevisar vem.',
    en: 'Reads all of history, also side branches and what was reverted. What may change in approved minutes is corrections that are added, former ids, own keys (x_) and words masked by `correct --redact`. Signatures are held against allowed_signers of the settings only. An agreement or plan that is adopted (`adopted`) changes only together with a new adoption. Ends with 1 when approved minutes were changed; for adopted texts only where the settings say `rules: {adopted-text-is-adopted-anew: error}`. Anybody can write any address in git: only a signature proves who.',
  },
  async run(call) {
    const { verify } = await import('../verify.js')
    return verify(call)
  },
}
