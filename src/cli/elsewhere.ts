import { fold, nearest } from '../nearest.js'
import { each, either, type Text } from '../text.js'
import { commands } from './commands/index.js'
import { spellings } from './words.js'

/** Commands with others under them that people forget to say first. */
const above = ['new', 'report']

/**
 * "Menade du `samverkan nytt protokoll`?" for a word that is a command only under another one;
 * null when it is none. Loads those commands: it is for calls that have failed already.
 */
export async function underAnother(word: string): Promise<Text | null> {
  const calls: { readonly names: readonly string[]; readonly call: Text }[] = []
  for (const known of commands.filter(({ name }) => above.includes(name))) {
    const { subcommands = [] } = await known.load()
    for (const { name, aliases, above: form } of subcommands) {
      const [parent, child] = [form ?? known.aliases[0] ?? known.name, aliases[0] ?? name]
      calls.push({
        names: [name, ...spellings(aliases)],
        call: { sv: `samverkan ${parent} ${child}`, en: `samverkan ${known.name} ${name}` },
      })
    }
  }
  const near = nearest(
    word,
    calls.flatMap(({ names }) => names),
  )
  const exact = near.filter((one) => fold(one) === fold(word))
  const meant = exact.length > 0 ? exact : near
  const found = calls.filter(({ names }) => names.some((one) => meant.includes(one)))
  if (found.length === 0) return null
  const said = either(found.map(({ call }) => each((lang) => `\`${call[lang]}\``)))
  return { sv: `Menade du ${said.sv}?`, en: `Did you mean ${said.en}?` }
}
