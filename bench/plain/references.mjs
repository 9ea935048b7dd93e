// Which keys of the front matter point at other documents, or at items in them.

const one = new Set(
  'applicant answered_by continues derived_from forum fund in item owner owner_forum parent party with'.split(
    ' ',
  ),
)
const many = new Set(
  'agreements based_on derives_from funds joint_with needs_basis refers_to replaces succeeded_by'.split(
    ' ',
  ),
)

/** All references in the values, however deep they stand. */
export function referencesOf(values, found = []) {
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'string') {
      if (one.has(key) && value !== '') found.push(value)
    } else if (Array.isArray(value)) {
      for (const each of value) {
        if (typeof each === 'object' && each !== null) referencesOf(each, found)
        else if (many.has(key) && typeof each === 'string') found.push(each)
      }
    } else if (typeof value === 'object' && value !== null) referencesOf(value, found)
  }
  return found
}
