import { editorSchema } from '../../archive/drafts/editor-schema.js'
import type { Lang } from '../../text.js'

export interface Companion {
  readonly path: string
  readonly text: string
}

const schemaPath = '.vscode/samverkan.schema.json'

/** What makes git and editors treat the files of an archive alike on every machine. */
export const companions = (lang: Lang): readonly Companion[] => [
  { path: '.gitattributes', text: '*.md text eol=lf diff=markdown\n*.yaml text eol=lf\n' },
  {
    path: '.editorconfig',
    text: `root = true

[*.{md,yaml}]
charset = utf-8
end_of_line = lf
insert_final_newline = true
indent_style = space
indent_size = 2
`,
  },
  {
    path: '.vscode/settings.json',
    text: `{
  "files.eol": "\\n",
  "files.encoding": "utf8",
  "[markdown]": { "editor.wordWrap": "on", "files.trimTrailingWhitespace": false },
  "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
  "yaml.schemas": { "./${schemaPath}": "samverkan.yaml" }
}
`,
  },
  { path: schemaPath, text: `${JSON.stringify(editorSchema(lang), null, 2)}\n` },
  {
    path: '.vscode/extensions.json',
    text: '{\n  "recommendations": ["redhat.vscode-yaml"]\n}\n',
  },
]

/** Their paths. */
export const companionPaths: readonly string[] = companions('sv').map(({ path }) => path)
