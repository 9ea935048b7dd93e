// Documents for the examples of rules on changes.

/** Minutes of 2 February 2026 with one item; `more` are lines of front matter. */
export const minutes = (status: string, said: string, more = ''): string =>
  `---\ntype: minutes\nid: lansgrupp-2026-02-02\nforum: lansgrupp\ndate: 2026-02-02\nstatus: ${status}\nplace: Lokalen\n${more}---\n\n**Beslut:** ${said}\n`

/** A forum, with lines of front matter. */
export const forum = (more: string): string =>
  `---\ntype: forum\nid: lansgrupp\nname: Länsgruppen\nlevel: county\nkind: officials\n${more}\n---\n`

/** An agreement, which may say that it replaces another. */
export const agreement = (id: string, more = ''): string =>
  `---\ntype: agreement\nid: ${id}\ntitle: Vård och omsorg\n${more}---\n`

/** An application with the lists it is given, as lines of YAML. */
export const application = (...lines: readonly string[]): string =>
  `---\ntype: application\nid: medel-01\nfund: medel\n${lines.map((row) => `${row}\n`).join('')}---\n`

export const settings = 'format: 1\nname: Prov\nlanguage: sv\n'
