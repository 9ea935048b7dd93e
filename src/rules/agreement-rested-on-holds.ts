import { restsOn, stillRests } from '../archive/agreements/resting.js'
import { type AgreementOn, agreementOn, isOver } from '../archive/agreements/state.js'
import type { Archive } from '../archive/archive.js'
import { isA } from '../archive/document.js'
import { longDay } from '../format.js'
import { each, listed, type Text } from '../text.js'
import { agreement } from './example-agreements.js'
import type { Rule } from './rule.js'

export const rule: Rule<'forum' | 'plan' | 'application'> = {
  name: 'agreement-rested-on-holds',
  severity: 'warning',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Det som ett forum, en plan eller ett projekt vilar på gäller fortfarande.',
    en: 'What a forum, plan or project rests on is still in force.',
  },
  rationale: {
    sv: 'När en överenskommelse ersätts ska uppdrag, planer och projekt följa med till den nya. Annars vilar de på något som inte gäller.',
    en: 'When an agreement is replaced, mandates, plans and projects are to follow to the new one. Else they rest on what no longer holds.',
  },
  on: ['forum', 'plan', 'application'],

  *check(document, archive) {
    for (const { document: one, agreement: on, by, at } of restsOn(document, archive)) {
      // What shows a need is not what the plan carries out.
      if (by === 'needs_basis') continue
      const now = agreementOn(on, archive)
      if (!isOver(now) || !stillRests(one, archive)) continue
      const name = archive.name(on.id ?? on.path)
      const what = whatHappened(now, archive)
      const who = isA(document, 'forum') ? forum : isA(document, 'plan') ? plan : project
      yield {
        at: { key: at },
        message: each((lang) => `${who[lang]} ${name[lang]}, ${what[lang]}`),
        hint: hintOf(now),
      }
    }
  },

  examples: [
    {
      files: {
        'agreements/ok.md': agreement('ok'),
        'agreements/gammal.md': agreement('gammal', 'valid_to: 2024-12-31'),
        'forums/a/forum.md': '---\ntype: forum\nid: a\nname: A\nbased_on: [ok]\n---\n',
        'forums/b/forum.md':
          '---\ntype: forum\nid: b\nname: B\nbased_on: [gammal]\nended_on: 2024-12-31\n---\n',
        'forums/a/plans/2024.md':
          '---\ntype: plan\nid: a-plan-2024\nforum: a\nperiod: {start: 2024, end: 2024}\nderives_from: [gammal]\n---\n',
        'applications/medel/p.md':
          '---\ntype: application\nid: p\nagreements: [gammal]\nhistory: [{on: 2023-01-01, status: declined}]\n---\n',
      },
      says: [],
      today: '2026-11-22',
    },
    {
      files: {
        'agreements/gammal.md': agreement('gammal', 'valid_to: 2024-12-31'),
        'agreements/forr.md': agreement('forr'),
        'agreements/ny.md': agreement('ny', 'replaces: [forr]'),
        'forums/a/forum.md': '---\ntype: forum\nid: a\nname: A\nbased_on: [forr]\n---\n',
        'forums/a/plans/2026.md':
          '---\ntype: plan\nid: a-plan-2026\nforum: a\nperiod: {start: 2026, end: 2026}\nderives_from: [gammal]\n---\n',
        'applications/medel/p.md':
          '---\ntype: application\nid: p\nagreements: [gammal]\nhistory: [{on: 2026-01-01, status: received}]\n---\n',
      },
      says: [
        'applications/medel/p.md:4:14 Projektet bidrar till OK gammal, som gick ut 31 december 2024',
        'forums/a/forum.md:5:12 Forumet vilar på OK forr, som har ersatts av OK ny',
        'forums/a/plans/2026.md:6:16 Planen utgår från OK gammal, som gick ut 31 december 2024',
      ],
      today: '2026-11-22',
    },
  ],
}

const forum: Text = { sv: 'Forumet vilar på', en: 'The forum rests on' }
const plan: Text = { sv: 'Planen utgår från', en: 'The plan derives from' }
const project: Text = { sv: 'Projektet bidrar till', en: 'The project carries out' }

function whatHappened({ state, replacedBy, lastDay }: AgreementOn, archive: Archive): Text {
  if (state === 'replaced') {
    const by = listed(replacedBy.map(({ id, path }) => archive.name(id ?? path)))
    return { sv: `som har ersatts av ${by.sv}`, en: `which has been replaced by ${by.en}` }
  }
  const day = longDay(lastDay ?? '')
  return state === 'terminated'
    ? { sv: `som är uppsagd och gällde till ${day.sv}`, en: `terminated, in force until ${day.en}` }
    : { sv: `som gick ut ${day.sv}`, en: `which ran out on ${day.en}` }
}

function hintOf({ replacedBy }: AgreementOn): Text {
  const [first] = replacedBy
  if (first?.id) {
    return {
      sv: `Gäller \`${first.id}\` i stället: skriv det id:t.`,
      en: `If \`${first.id}\` holds instead: write that id.`,
    }
  }
  return {
    sv: 'Skriv vad som gäller i stället, eller ta bort hänvisningen.',
    en: 'Write what holds instead, or take the reference away.',
  }
}
