const widest = 78

/** Text broken into lines of at most 78 characters, each set in by so many spaces. */
export function paragraph(text: string, indent = 0): string {
  const left = ' '.repeat(indent)
  return text
    .split('\n')
    .flatMap((row) => {
      const rows = ['']
      for (const word of row.split(' ')) {
        const last = rows.at(-1) ?? ''
        if (last !== '' && last.length + word.length + 1 > widest - indent) rows.push(word)
        else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`
      }
      return rows.map((line) => (line === '' ? '' : left + line))
    })
    .join('\n')
}
