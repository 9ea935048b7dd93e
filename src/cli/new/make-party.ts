import type { Archive } from '../../archive/archive.js'
import { draftParty, usualSide } from '../../archive/drafts/party.js'
import { counties, findByName, register } from '../../archive/register.js'
import { UserError } from '../../errors.js'
import { line } from '../../render/escape.js'
import type { Ask } from '../ask.js'
import type { Call, Option } from '../command.js'
import { known } from '../known.js'
import { demand, flag, may, must, texts } from './asking.js'
import { idFrom, type Making, making } from './common.js'
import { deliver } from './deliver.js'
import { value, valueChoices, words } from './readers.js'

/** Make the draft of an organisation, or of more names for one of the register. */
export const makeParty = (call: Call, options: readonly Option[], ask?: Ask): Promise<number> =>
  making(call, options, party, ask)

async function party(made: Making): Promise<number> {
  const { opened, call } = made
  const { archive } = opened
  const aliases = texts(made, 'alias', words)
  const registered = flag(made, 'id', (id) => register.get(id))
  if (registered) return names(made, registered.id, aliases)

  demand(made, ['name', 'kind'])
  const name = await must(made, 'name', (text) => unregistered(words(text)))
  const id = await idFrom(made, name)
  const kind = await must(made, 'kind', value('party', ['kind']), {
    choices: valueChoices('party', ['kind'], call.lang),
  })
  const parent = await may(made, 'parent', known(archive, 'party'))
  const usual = usualSide(archive, kind, parent)
  const side = await must(made, 'side', value('party', ['side']), {
    choices: valueChoices('party', ['side'], call.lang),
    initial: usual,
    otherwise: usual,
  })
  const draft = draftParty(
    archive,
    {
      id,
      name,
      kind,
      side,
      parent,
      aliases,
      shortName: flag(made, 'short-name', words),
      county: flag(made, 'county', county),
    },
    made.template('party'),
  )
  return deliver({ call, opened, draft })
}

/** A party of the register has its facts there; an archive only adds names. */
function names(made: Making, id: string, aliases: readonly string[]): Promise<number> {
  const { opened, call } = made
  requireFree(opened.archive, id)
  demand({ ...made, ask: null }, ['alias'])
  const draft = draftParty(opened.archive, { id, aliases }, made.template('party'))
  return deliver({ call, opened, draft })
}

function requireFree(archive: Archive, id: string): void {
  const holder = archive.find(id)
  if (!holder) return
  throw new UserError(
    'conflict',
    {
      sv: `\`${id}\` har redan en fil: ${holder.path}`,
      en: `\`${id}\` already has a file: ${holder.path}`,
    },
    { sv: 'Lägg till namnen under aliases där.', en: 'Add the names under aliases there.' },
  )
}

function unregistered(name: string): string {
  const [twin] = findByName(name)
  if (!twin) return name
  throw new UserError(
    'conflict',
    {
      sv: `\`${name}\` finns redan i registret som \`${twin.id}\``,
      en: `\`${name}\` is already in the register as \`${twin.id}\``,
    },
    {
      sv: `Fler namn på samma part: --id ${twin.id} --alias "…"`,
      en: `More names for the same party: --id ${twin.id} --alias "…"`,
    },
  )
}

function county(text: string): string {
  if (counties.has(text)) return text
  for (const [code, { sv, en }] of counties) if (text === sv || text === en) return code
  throw new UserError(
    'call',
    { sv: `\`${line(text)}\` är inget län`, en: `\`${line(text)}\` is no county` },
    { sv: 'Skriv länets kod, till exempel 18.', en: 'Write the code of the county, such as 18.' },
  )
}
