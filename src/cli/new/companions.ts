/** What makes git and editors treat the files of an archive alike on every machine. */
export const companions: readonly { readonly path: string; readonly text: string }[] = [
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
  "[markdown]": { "editor.wordWrap": "on" },
  "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 }
}
`,
  },
]
