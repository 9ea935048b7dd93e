import { claimOf } from '../archive/funds/accounts.js'
import { allocationOf } from '../archive/funds/allocation.js'
import { kronor } from '../format.js'
import type { Rule } from './rule.js'
import { isSound } from './sound.js'

export const rule: Rule<'application'> = {
  name: 'amounts-add-up',
  severity: 'error',
  floor: 'info',
  description: {
    sv: 'Det som har betalats ut är använt eller återbetalt när projektet är slutredovisat, och mer än så finns inte.',
    en: 'What was paid is used or returned when a project has made its final report, and there is no more than that.',
  },
  rationale: {
    sv: 'Den som förvaltar gemensamma pengar ska kunna redovisa varje krona.',
    en: 'Who keeps joint money must be able to account for it to the krona.',
  },
  on: ['application'],
  has: ['amount_paid'],

  *check(document, archive) {
    const keys = ['history', 'amount_paid', 'amount_used', 'amount_returned'] as const
    if (!isSound(document, ...keys)) return
    const claim = claimOf(document, archive, archive.today)
    const { unexplained } = allocationOf(claim)
    if (unexplained === 0) return
    const { amount_paid: paid, amount_used: used, amount_returned: returned } = document.facts
    const amount = kronor(Math.abs(unexplained))
    const granted = claim.granted.known
    if (typeof paid === 'number' && paid > granted) {
      const [out, given] = [kronor(paid), kronor(granted)]
      yield {
        at: { key: ['amount_paid'] },
        message: {
          sv: `Utbetalt ${out.sv}, men bara ${given.sv} är beviljat`,
          en: `${out.en} paid, but only ${given.en} granted`,
        },
        hint: whichToMend,
      }
      return
    }
    const [out, spent, back] = [paid, used, returned].map((one) => kronor(one ?? 0))
    const parts = {
      sv: `utbetalt ${out?.sv}, använt ${spent?.sv}, återbetalt ${back?.sv}`,
      en: `paid ${out?.en}, used ${spent?.en}, returned ${back?.en}`,
    }
    yield {
      at: { key: ['amount_used'] },
      message:
        unexplained > 0
          ? {
              sv: `${amount.sv} går inte att förklara: ${parts.sv}`,
              en: `${amount.en} cannot be explained: ${parts.en}`,
            }
          : {
              sv: `${amount.sv} för mycket är redovisat: ${parts.sv}`,
              en: `${amount.en} too much is accounted for: ${parts.en}`,
            },
      hint: whichToMend,
    }
  },

  examples: [
    {
      files: {
        'applications/nosk-2022/a.md': application(450000, '450000', '431500', '18500'),
        'applications/nosk-2022/b.md': application(450000, '300000', '300000', '0'),
        'applications/nosk-2022/c.md': application(450000, '450000', 'null', '0'),
      },
      says: [],
    },
    {
      files: {
        'applications/nosk-2022/a.md': application(450000, '450000', '431500', '8500'),
        'applications/nosk-2022/b.md': application(450000, '450000', '460000', '0'),
        'applications/nosk-2022/c.md': application(450000, '500000', '500000', '0'),
      },
      says: [
        'applications/nosk-2022/a.md:6:14 10\u00A0000\u00A0kr går inte att förklara: utbetalt 450\u00A0000\u00A0kr, använt 431\u00A0500\u00A0kr, återbetalt 8\u00A0500\u00A0kr',
        'applications/nosk-2022/b.md:6:14 10\u00A0000\u00A0kr för mycket är redovisat: utbetalt 450\u00A0000\u00A0kr, använt 460\u00A0000\u00A0kr, återbetalt 0\u00A0kr',
        'applications/nosk-2022/c.md:5:14 Utbetalt 500\u00A0000\u00A0kr, men bara 450\u00A0000\u00A0kr är beviljat',
      ],
    },
  ],
}

const whichToMend = {
  sv: 'Rätta det belopp som är fel; är ett av dem okänt skrivs `null`.',
  en: 'Correct the amount that is wrong; one that is not known is written `null`.',
}

function application(granted: number, paid: string, used: string, returned: string): string {
  const grant = `{on: 2022-03-08, status: granted, amount: ${granted}}`
  const history = `history: [${grant}, {on: 2024-02-12, status: final_report}]`
  const amounts = `amount_paid: ${paid}\namount_used: ${used}\namount_returned: ${returned}`
  return `---\ntype: application\nfund: nosk-2022\n${history}\n${amounts}\n---\n`
}
