import { UserError } from '../errors.js'
import { line } from '../render/escape.js'
import { either } from '../text.js'
import type { Call } from './command.js'
import { isWithin, pathsMeant } from './paths-meant.js'

export type Chosen = (path: string) => boolean

/** Which paths were asked about. Throws `UserError('call')` for a path with nothing to judge. */
export function chosenIn(all: readonly string[], root: string, call: Call): Chosen {
  if (call.args.length === 0) return () => true
  const wanted = call.args.map((given) => {
    const paths = pathsMeant(given, root, call)
    const folder = paths.find((meant) => all.some((path) => isWithin(path, meant)))
    if (folder !== undefined) return folder
    const shown = line(given)
    throw new UserError(
      'call',
      { sv: `Inget att kontrollera i \`${shown}\``, en: `Nothing to check in \`${shown}\`` },
      nearHint(paths[0] ?? given, all),
    )
  })
  return (path) => wanted.some((folder) => isWithin(path, folder))
}

function nearHint(path: string, all: readonly string[]) {
  const name = path.split('/').at(-1) ?? path
  const near = all.filter((one) => one.endsWith(`/${name}`)).slice(0, 3)
  if (near.length === 0) return undefined
  const words = either(near.map((one) => `\`${line(one)}\``))
  return { sv: `Menade du ${words.sv}?`, en: `Did you mean ${words.en}?` }
}
