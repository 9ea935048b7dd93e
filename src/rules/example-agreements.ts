// Documents for the examples of rules on agreements and plans.

/** An agreement of region-18 adopted in December 2021, in force from 2022; more lines from line 9. */
export const agreement = (id: string, ...lines: readonly string[]): string =>
  `---\ntype: agreement\nid: ${id}\ntitle: OK ${id}\nkind: routine\nparties: [{party: region-18}]\nadopted: {on: 2021-12-01}\nvalid_from: 2022-01-01\n${lines.map((line) => `${line}\n`).join('')}---\n`

/** A plan of a forum for 2026 that was adopted in January; more lines from line 7. */
export const plan = (forum: string, ...lines: readonly string[]): string =>
  `---\ntype: plan\nid: ${forum}-plan-2026\nforum: ${forum}\nperiod: {start: 2026, end: 2026}\nadopted: {on: 2026-01-15}\n${lines.map((line) => `${line}\n`).join('')}---\n`
