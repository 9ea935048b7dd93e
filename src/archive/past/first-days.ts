import { stockholmDay } from '../../dates.js'
import type { PastCommit } from '../../source/history.js'
import type { Values } from '../yaml.js'

/** When git first had a document in each of its states, which the document itself may not say. */
export interface Past {
  /**
   * The day a document first was in a state, by its present id or one it had; null when it came to
   * git in that state or a later one, so that nobody knows when it began.
   */
  since(id: string, state: string): string | null
  /** The state git last had it in, up to the as-of day; null when it is in no commit. */
  last(id: string): string | null
  /** The day a document first was in git at all; null when it is in no commit. */
  known(id: string): string | null
}

/** What one version of a file says of itself. */
export interface Said {
  readonly id: string
  readonly state: string
  readonly former: readonly string[]
}

/** What a version says of its state: minutes their status, an application whether it was sent in. */
export function stateIn(values: Values | null): Said | null {
  const { id, type, status, former_ids: former, history } = values ?? {}
  if (typeof id !== 'string' || (type !== 'minutes' && type !== 'application')) return null
  const state =
    type === 'application'
      ? Array.isArray(history) && history.length > 0
        ? 'received'
        : 'draft'
      : typeof status === 'string'
        ? status
        : 'draft'
  const ids = Array.isArray(former) ? former.filter((one) => typeof one === 'string') : []
  return { id, state, former: ids }
}

interface Steps {
  readonly first: string
  readonly began: Map<string, string>
  last: string
}

/** Follow the states of documents through commits, parents before children, up to a day. */
export function pastOf(
  commits: readonly PastCommit[],
  versions: ReadonlyMap<string, Said>,
  until: string,
): Past {
  const byId = new Map<string, Steps>()
  for (const { seconds, touches } of commits) {
    const day = stockholmDay(seconds * 1000)
    if (day > until) continue
    for (const { after } of touches) {
      const said = after === null ? undefined : versions.get(after)
      if (!said) continue
      const { id, state, former } = said
      const old = former.map((one) => byId.get(one)).find((one) => one !== undefined)
      const steps = byId.get(id) ?? old
      if (!steps) {
        byId.set(id, { first: day, began: new Map(), last: state })
        continue
      }
      byId.set(id, steps)
      if (steps.last !== state && !steps.began.has(state)) steps.began.set(state, day)
      steps.last = state
    }
  }
  return {
    since: (id, state) => byId.get(id)?.began.get(state) ?? null,
    last: (id) => byId.get(id)?.last ?? null,
    known: (id) => byId.get(id)?.first ?? null,
  }
}
