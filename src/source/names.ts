/** What editors, systems, git (`.git` of a linked work tree) and our own writing leave behind. */
const leftover =
  /^\.samverkan-(?:lock|.*\.tmp)$|^\.#|^#.*#$|~$|^~\$|^\.DS_Store$|^Thumbs\.db$|^\.git$|\.sw[a-p]$/

/** Whether a folder's contents belong to the archive, by its name alone. */
export const isEntered = (folder: string): boolean =>
  !folder.startsWith('.') && folder !== 'node_modules'

/** Whether a file is somebody's, and not a dropping. */
export const isKept = (file: string): boolean => !leftover.test(file)

/** The same of a whole path with forward slashes, whose last part is a file. */
export function isListed(path: string): boolean {
  const parts = path.split('/')
  return isKept(parts.pop() ?? '') && parts.every(isEntered)
}
