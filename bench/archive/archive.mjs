// A whole archive as documents, each with the texts it has had and the day of each.
import { agreements, agreementText } from './agreements.mjs'
import { applicationStages, fundText } from './applications.mjs'
import { cluster } from './cluster.mjs'
import { forumText, partyTexts } from './forums.mjs'
import { layout } from './layout.mjs'
import { meetings } from './meetings.mjs'
import { minutesStages } from './minutes.mjs'
import { plans, planText } from './plans.mjs'
import { funds } from './projects.mjs'
import { topics } from './words.mjs'

/**
 * The documents of an archive, cluster by cluster: `path` and `stages`, the oldest first, each
 * with the day (`on`) from which the text holds. The settings come first and are no document.
 */
export function* archive({ documents, clusters, seed = 1 }) {
  const plan = layout(documents, clusters)
  const first = `${plan.firstYear}-01-01`
  yield { path: 'samverkan.yaml', isSettings: true, stages: [{ on: first, text: settings }] }
  for (let index = 0; index < plan.clusters; index++) yield* inCluster(index, plan, seed)
}

function* inCluster(index, plan, seed) {
  const first = `${plan.firstYear}-01-01`
  const one = cluster(index, plan)
  const made = {
    funds: funds(one, plan, seed),
    agreements: agreements(one, plan, seed),
    plans: plans(one, plan, seed),
  }
  const held = meetings(one, made, seed)
  const fundsOf = { firstYear: plan.firstYear, ids: made.funds.map(({ id }) => id) }
  const once = (path, on, text) => ({ path, stages: [{ on, text }] })
  for (const { path, text } of partyTexts(one)) yield once(path, first, () => text)
  for (const forum of one.forums) {
    yield once(`forums/${forum.id}/forum.md`, first, () => forumText(one, forum, fundsOf))
  }
  for (const fund of made.funds) {
    yield once(`funds/${fund.id}.md`, `${fund.year - 1}-12-05`, () => fundText(one, fund))
    for (const project of fund.projects) {
      const path = `applications/${fund.id}/${project.id}.md`
      yield { path, stages: applicationStages(one, project) }
    }
  }
  for (const agreement of made.agreements) {
    const { id, adopted } = agreement
    yield once(`agreements/${id}.md`, adopted.on, () => agreementText(one, agreement))
  }
  for (const each of made.plans) {
    const path = `forums/${each.forum.id}/plans/${each.year}.md`
    yield once(path, each.adopted.on, () => planText(one, each))
  }
  for (const meeting of held) {
    const path = `forums/${meeting.forum.id}/minutes/${meeting.day}.md`
    yield { path, stages: minutesStages(meeting) }
  }
}

function settings() {
  const rows = topics.map(([id, label]) => `  - {id: ${id}, label: ${label}}`)
  return `format: 1\nname: Samverkan i länen\nlanguage: sv\naccess: public\ntopics:\n${rows.join('\n')}\n`
}
