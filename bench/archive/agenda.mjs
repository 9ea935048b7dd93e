// The body of minutes under way: numbered headings, what is said, and items with their numbers.
import { wrap } from './words.mjs'

/** A body that is written from the top; what becomes an item is told by its reference. */
export function agenda(title) {
  const lines = [`# ${title}`]
  let heading = 0
  let running = 0
  const say = (text) => {
    lines.push('', ...text.split('\n'))
  }
  return {
    heading(words) {
      heading++
      running = 0
      say(`## ${heading}. ${words}`)
    },
    say: (text) => say(wrap(text)),
    facts: (clauses) => say(wrap(clauses)),
    list: (entries) => say(entries.map((entry) => wrap(`- ${entry}`, '  ')).join('\n')),
    /** An item with a number of its own. */
    item(label, text) {
      running++
      say(wrap(`**${heading}.${running} ${label}:** ${text}`))
      return `${heading}.${running}`
    },
    /** What needs no number: follow-ups and outcomes. */
    outcome: (label, text) => say(wrap(`**${label}:** ${text}`)),
    /** The days of coming meetings. */
    days(entries) {
      running++
      say(`**${heading}.${running} Mötestider:**\n${entries.map((one) => `- ${one}.`).join('\n')}`)
    },
    get lines() {
      return lines.length
    },
    text: () => `${lines.join('\n')}\n`,
  }
}
