import { draftOwn, headings } from '../../archive/drafts/own.js'
import { enumWords } from '../../archive/enum-words.js'
import { ownType } from '../../archive/own.js'
import { UserError } from '../../errors.js'
import type { Ask } from '../ask.js'
import type { Call, Option } from '../command.js'
import { demand, flag, flags, mayList, must, texts } from './asking.js'
import { idFrom, type Making, making } from './common.js'
import { deliver } from './deliver.js'
import type { Asked } from './own-flags.js'
import { formOf, readOwn } from './own-values.js'
import { valueChoices } from './readers.js'

/** Make the draft of a document of a type of the archive's own, by what its schema asks for. */
export const makeOwn = (
  call: Call,
  options: readonly Option[],
  name: string,
  asked: readonly Asked[],
  ask?: Ask,
): Promise<number> => making(call, options, (made) => own(made, name, asked), ask)

async function own(made: Making, name: string, asked: readonly Asked[]): Promise<number> {
  const { opened, call } = made
  const type = ownType(opened.archive, name)
  if (!type) throw unusable(name)
  demand(
    made,
    asked.flatMap((one) => (one.required ? [one.flag] : [])),
  )
  const values: Record<string, unknown> = { type: name }
  for (const one of asked) {
    const read = readOwn(opened.archive, type, one.key, one.schema)
    values[one.key] = await answer(made, one, read, {
      form: formOf(one.schema, type.schema),
      choices:
        enumWords(type, [one.key]).length > 0
          ? valueChoices(type, [one.key], call.lang)
          : undefined,
    })
  }
  const named = headings.map((key) => values[key]).find((one) => typeof one === 'string')
  if (named === undefined) demand(made, ['id'])
  values['id'] = await idFrom(made, typeof named === 'string' ? named : '')
  const draft = draftOwn(opened.archive, type, values)
  if (!draft) throw misplaced(type.schema['x-path'] ?? '')
  return deliver({ call, opened, draft })
}

type Choices = ReturnType<typeof valueChoices> | undefined

/** One value: demanded, or only taken where it is given. */
async function answer(
  made: Making,
  { flag: name, required }: Asked,
  read: (text: string) => unknown,
  { form, choices }: { readonly form: string; readonly choices: Choices },
): Promise<unknown> {
  if (form === 'list') {
    const given = choices ? flags(made, name, read) : texts(made, name, read)
    if (given.length > 0 || !required) return given.length > 0 ? given : undefined
    return mayList(made, name, read)
  }
  return required ? must(made, name, read, { choices }) : flag(made, name, read)
}

const unusable = (name: string): UserError =>
  new UserError(
    'call',
    {
      sv: `Arkivets schema för \`${name}\` går inte att använda`,
      en: `The archive’s schema of \`${name}\` cannot be used`,
    },
    {
      sv: 'Kör `samverkan kontrollera` så visas varför.',
      en: 'Run `samverkan validate` to see why.',
    },
  )

const misplaced = (path: string): UserError =>
  new UserError(
    'call',
    {
      sv: `Något av värdena kan inte stå i dokumentets plats, ${path}`,
      en: `One of the values cannot stand in the place of the document, ${path}`,
    },
    {
      sv: 'Där får finnas bokstäver, siffror, bindestreck, punkt och understreck.',
      en: 'Letters, digits, hyphens, dots and underscores may stand there.',
    },
  )
