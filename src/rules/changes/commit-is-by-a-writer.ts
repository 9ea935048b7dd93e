import { wrongWriters } from '../../archive/past/wrong-writers.js'
import type { ChangeRule } from './change-rule.js'
import { forum, minutes } from './example-change.js'
import { commitWords, pathsWords } from './made-by.js'

export const rule: ChangeRule = {
  name: 'commit-is-by-a-writer',
  severity: 'error',
  floor: 'error',
  description: {
    sv: 'Med --check-writers: den som ändrar i ett forums mapp är en av dess skribenter.',
    en: 'With --check-writers: who changes the folder of a forum is one of its writers.',
  },
  rationale: {
    sv: 'Ett forum har sagt vilka som skriver åt det. Att någon annan gör det ska märkas innan ändringen tas in, inte efteråt.',
    en: 'A forum has said who writes for it. That somebody else does is to be seen before the change is taken in, not after.',
  },

  *check({ makers }, { base }) {
    if (!makers?.onlyWriters) return
    for (const { commit, forum, paths } of wrongWriters(makers.commits, base)) {
      const [name, made, more] = [base.name(forum), commitWords(commit), pathsWords(paths)]
      yield {
        path: paths[0] ?? '',
        at: 'file',
        message: {
          sv: `${made.sv} ändrar hos ${name.sv} men är gjord av någon som inte står bland dess skribenter (\`writers\`)${more.sv}`,
          en: `${made.en} changes what belongs to ${name.en} but is by somebody who is not among its writers (\`writers\`)${more.en}`,
        },
        hint: {
          sv: `Låt en av skribenterna göra ändringen, eller lägg först till den nya i \`writers\` i en ändring som forumet säger ja till.`,
          en: `Let one of the writers make the change, or first add the new one to \`writers\` in a change that the forum says yes to.`,
        },
      }
    }
  },

  examples: [
    {
      before: { 'forums/lansgrupp/forum.md': forum('writers: [lg@example.se]') },
      change: { 'forums/lansgrupp/minutes/2026-02-02.md': minutes('draft', 'Vi beslutar.') },
      by: 'LG@example.se',
      says: [],
    },
    {
      before: { 'forums/lansgrupp/forum.md': forum('writers: [lg@example.se]') },
      change: { 'forums/lansgrupp/minutes/2026-02-02.md': minutes('draft', 'Vi beslutar.') },
      by: 'annan@example.se',
      says: [
        'forums/lansgrupp/minutes/2026-02-02.md Ändringen 000000000000 ändrar hos Länsgruppen men är gjord av någon som inte står bland dess skribenter (`writers`)',
      ],
    },
    {
      before: { 'forums/lansgrupp/forum.md': forum('writers: [lg@example.se]') },
      change: { 'forums/lansgrupp/forum.md': forum('writers: [annan@example.se]') },
      by: 'annan@example.se',
      says: [
        'forums/lansgrupp/forum.md Ändringen 000000000000 ändrar hos Länsgruppen men är gjord av någon som inte står bland dess skribenter (`writers`)',
      ],
    },
  ],
}
