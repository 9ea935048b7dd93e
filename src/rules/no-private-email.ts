import { personalIn, putAway, unless } from './personal.js'
import type { Rule } from './rule.js'
import { shown } from './shown.js'

export const rule: Rule = {
  name: 'no-private-email',
  severity: 'warning',
  floor: 'off',
  description: {
    sv: 'E-postadresserna är funktioners, som registrator@ eller kommun@, och inte enskilda personers.',
    en: 'The e-mail addresses are those of functions, such as registrar@, and not of single persons.',
  },
  rationale: {
    sv: 'Det som har sparats i git finns kvar i alla kopior, även när personen har slutat. En funktionsbrevlåda når rätt mottagare också då.',
    en: 'What was saved in git stays in every copy, also when the person has left. A mailbox of a function reaches the right one even then.',
  },
  about: 'personal',

  *check(document, archive) {
    // Whose signatures are trusted can only be said by address.
    if (document.type === 'settings') return
    for (const { start, end, detail } of personalIn(document, archive, 'email')) {
      yield {
        at: { start, end },
        message: {
          sv: `E-postadressen ${shown(detail)} ser ut att vara en enskild persons`,
          en: `The e-mail address ${shown(detail)} seems to be a single person's`,
        },
        hint: putAway(
          document,
          {
            sv: 'Skriv en funktionsbrevlåda i stället, som registrator@ eller kommun@.',
            en: 'Write the mailbox of a function instead, such as registrar@.',
          },
          unless('en funktionsbrevlåda', 'the mailbox of a function'),
        ),
      }
    }
  },

  examples: [
    {
      files: {
        'forums/dst/forum.md': forum(
          'registrator@kommunen.example',
          'Frågor: barn.unga@kommunen.example eller brukarradet@gmail.com.',
        ),
      },
      says: [],
    },
    {
      files: {
        'forums/dst/forum.md': forum(
          'kim.exempelsson@kommunen.example',
          'Frågor: pahittad.person.som.inte.finns@gmail.com',
        ),
      },
      says: [
        'forums/dst/forum.md:3:11 E-postadressen `k***@kommunen.example` ser ut att vara en enskild persons',
        'forums/dst/forum.md:6:9 E-postadressen `p***@gmail.com` ser ut att vara en enskild persons',
      ],
    },
    {
      files: {
        'forums/dst/forum.md': forum('kim.exempelsson@kommunen.example', 'Om gruppen.'),
        'samverkan.yaml':
          'format: 1\nname: A\nlanguage: sv\nnot_personal: [kim.exempelsson@kommunen.example]\n' +
          'allowed_signers: [kim.exempelsson@kommunen.example ssh-ed25519 AAAA]\n',
      },
      says: [],
    },
  ],
}

function forum(writer: string, text: string): string {
  return `---\ntype: forum\nwriters: [${writer}]\n---\n\n${text}\n`
}
