import { localeCases, outputCases, personalCases } from './cases/answers.js'
import type { Case } from './cases/case.js'
import { fileCases, writingCases } from './cases/files.js'
import { bodyCases, frontMatterCases } from './cases/front-matter.js'
import { gitCases } from './cases/git.js'
import { schemaCases, trustCases } from './cases/trust.js'

/** Everything that somebody could try, and the tests that hold it. */
export const cases: readonly Case[] = [
  ...frontMatterCases,
  ...bodyCases,
  ...fileCases,
  ...writingCases,
  ...localeCases,
  ...outputCases,
  ...gitCases,
  ...schemaCases,
  ...trustCases,
  ...personalCases,
]
