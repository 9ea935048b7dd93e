import { lackingInAgreement } from '../archive/agreements/lacking.js'
import { agreementOn, isDraft } from '../archive/agreements/state.js'
import type { Archive } from '../archive/archive.js'
import { type Document, isA } from '../archive/document.js'
import { lackingInApplication } from '../archive/drafts/lacking-in-application.js'
import { lackingInForum } from '../archive/drafts/lacking-in-forum.js'
import { entriesOf } from '../archive/facts.js'
import { lackingInPlan } from '../archive/plans/lacking.js'
import { isDraftPlan } from '../archive/plans/periods.js'
import { fuzzyRange } from '../fuzzy-dates.js'
import { listed, type Text } from '../text.js'
import type { Rule } from './rule.js'
import { isSound } from './sound.js'

export const rule: Rule<'agreement' | 'plan' | 'forum' | 'application'> = {
  name: 'draft-says-what-it-lacks',
  severity: 'info',
  floor: 'off',
  imported: 'off',
  description: {
    sv: 'Ett utkast har det som behövs innan överenskommelsen eller planen kan antas, ansökan skickas in eller forumet öppnas.',
    en: 'A draft has what is needed before the agreement or plan can be adopted, the application sent or the forum opened.',
  },
  rationale: {
    sv: 'Den som skriver ska veta vad som återstår utan att behöva kunna alla nycklar.',
    en: 'Whoever writes is to know what remains without knowing every key.',
  },
  on: ['agreement', 'plan', 'forum', 'application'],

  *check(document, archive) {
    // What cannot be read lacks nothing that anybody knows of.
    if (document.values === null) return
    const found = lackingIn(document, archive)
    if (!found || found.lacks.length === 0) return
    const words = listed(found.lacks)
    yield {
      at: { key: ['type'] },
      message: {
        sv: `${found.before.sv} behövs: ${words.sv}`,
        en: `${found.before.en} it needs: ${words.en}`,
      },
      hint: {
        sv: `Vad nycklarna betyder: \`samverkan förklara ${document.type}\`.`,
        en: `What the keys mean: \`samverkan explain ${document.type}\`.`,
      },
    }
  },

  examples: [
    {
      files: {
        'agreements/ok.md':
          '---\ntype: agreement\nid: ok\ntitle: OK\nkind: routine\narea: ["18"]\nparties: [{party: region-18}]\nvalid_from: 2027-01-01\nreview_by: 2029-01-01\nfollow_up: {every_months: 12}\n---\n\n# OK\n\nSå här gör vi.\n',
        'agreements/antagen.md':
          '---\ntype: agreement\nid: antagen\nadopted: {on: 2026-01-01}\n---\n',
        'forums/a/forum.md': '---\ntype: forum\nid: a\nname: A\nstarted_on: 2020-01-01\n---\n',
        'forums/c/forum.md': '---\ntype: forum\nid: c\nname: C\n---\n',
        'forums/a/plans/2027.md':
          '---\ntype: plan\nid: a-plan-2027\nforum: a\ngoals: [{id: g, text: Mål}]\nactivities: [{id: a1, goal: g, text: Gör, responsible: {party: region-18}, indicator: {text: antal}}]\n---\n',
        'forums/b/forum.md': '---\ntype: forum\nid: b\nname: B\nexternal: true\n---\n',
        'applications/_none/sent.md':
          '---\ntype: application\nid: sent\nhistory: [{on: 2026-01-02, status: received}]\n---\n',
        'applications/_none/whole.md':
          '---\ntype: application\nid: whole\napplicant: region-18\nparties: [{party: region-18}]\nperiod: {start: 2027-01-01, end: 2027-12-31}\namount_applied: 1\ngoals: [{id: g, text: Mål, indicator: antal, target: 3}]\nafter_project: {plan: Drivs vidare}\n---\n\nSå gör vi.\n',
      },
      says: [],
      today: '2026-11-22',
    },
    {
      files: {
        'applications/_none/idea.md':
          '---\ntype: application\nid: idea\ntitle: Idé\n---\n\n## Budget\n\n| Post | År 1 |\n| ---- | ---: |\n| Lön  |    0 |\n',
        'agreements/ok.md':
          '---\ntype: agreement\nid: ok\ntitle: OK\nkind: routine\narea: ["18"]\nreview_by: 2029-01-01\nfollow_up: {every_months: 12}\n---\n\n# OK\n\n## Syfte\n\n<!-- Vad det ska leda till. -->\n',
        'forums/a/forum.md':
          '---\ntype: forum\nid: a\nname: A\nstarted_on: 2027\narea: ["18"]\npurpose: Mötas.\nsides: [region]\nchair: {every_years: 1}\nseats: [{id: a}]\ncadence: {min_per_year: 4}\n---\n',
        'forums/a/plans/2027.md':
          '---\ntype: plan\nid: a-plan-2027\nforum: a\nactivities: [{id: a1, goal: g, text: Gör}]\n---\n',
      },
      says: [
        'agreements/ok.md:2:7 Utkast. Innan det kan antas behövs: parter (`parties`), dagen då det börjar gälla (`valid_from`) och texten under rubrikerna',
        'applications/_none/idea.md:2:7 Utkast. Innan ansökan kan skickas in behövs: sökande (`applicant`), parter (`parties`), projektets första och sista dag (`period`), sökt belopp (`amount_applied`), ett mål med indikator och målvärde (`goals`), vad som ska hända efter projektet (`after_project`) och texten under rubrikerna',
        'forums/a/forum.md:2:7 Innan forumet öppnas behövs: mandat (`mandate`) och hur protokoll godkänns (`approval`)',
        'forums/a/plans/2027.md:2:7 Utkast. Innan planen kan antas behövs: mål, ansvarig för a1 och indikator för a1',
      ],
      today: '2026-11-22',
    },
  ],
}

interface Lacking {
  readonly before: Text
  readonly lacks: readonly Text[]
}

/** What a draft lacks, and for what; null for what is no draft. */
function lackingIn(document: Document, archive: Archive): Lacking | null {
  if (isA(document, 'agreement')) {
    const { state } = agreementOn(document, archive)
    if (!isDraft({ state })) return null
    const before: Text =
      state === 'consultation'
        ? { sv: 'På remiss. Innan det kan antas', en: 'Out for consultation. Before it is adopted' }
        : { sv: 'Utkast. Innan det kan antas', en: 'A draft. Before it is adopted' }
    return { before, lacks: lackingInAgreement(document.facts, document.hasText) }
  }
  if (isA(document, 'plan')) {
    if (!isDraftPlan(document, archive.today)) return null
    return {
      before: { sv: 'Utkast. Innan planen kan antas', en: 'A draft. Before the plan is adopted' },
      lacks: lackingInPlan(document.facts),
    }
  }
  if (isA(document, 'application')) {
    // One that has a history has been sent, whatever the day.
    if ([...entriesOf(document.facts.history)].length > 0) return null
    if (!isSound(document, 'history')) return null
    return {
      before: { sv: 'Utkast. Innan ansökan kan skickas in', en: 'A draft. Before it can be sent' },
      lacks: lackingInApplication(document.facts, document.hasText, archive),
    }
  }
  if (!isA(document, 'forum') || isOpen(document, archive)) return null
  return {
    before: { sv: 'Innan forumet öppnas', en: 'Before the forum is opened' },
    lacks: lackingInForum(document.facts),
  }
}

/** A forum that is not still to start; of one outside the archive nothing is asked. */
function isOpen({ facts }: Document<'forum'>, { today }: Archive): boolean {
  const { external, ended_on: ended, started_on: started } = facts
  if (external === true || typeof ended === 'string' || started === undefined) return true
  return (fuzzyRange(started)?.start ?? '') <= today
}
