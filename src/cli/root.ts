import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { settingsPath } from '../archive/settings-file.js'
import type { Lang } from '../text.js'

/** The nearest folder, from here upwards, that holds the settings of an archive. */
export function findRoot(from: string): string | null {
  for (let at = from; ; at = dirname(at)) {
    if (existsSync(join(at, settingsPath))) return at
    if (dirname(at) === at) return null
  }
}

/** The language of the archive around a folder, read without judging its settings. */
export function archiveLang(from: string): Lang | null {
  const root = findRoot(from)
  if (root === null) return null
  try {
    const text = readFileSync(join(root, settingsPath), 'utf8').slice(0, 4096)
    const lang = /^language:[ \t]*["']?(sv|en)\b/m.exec(text)?.[1]
    return lang === 'sv' || lang === 'en' ? lang : null
  } catch {
    return null
  }
}
