import { type Account, type Claim, isJoint } from '../../archive/funds/accounts.js'
import { allocationOf, allocations } from '../../archive/funds/allocation.js'
import { type Sum, total } from '../../archive/funds/sum.js'
import type { Figure } from '../view.js'

/** Every figure of some funds together, and how many amounts each leaves out. */
export function fundFigures(accounts: readonly Account[]): Readonly<Record<string, Figure>> {
  const claims = accounts.flatMap((account) => account.claims)
  const granted = claims.filter(({ isGranted }) => isGranted)
  const sums: Readonly<Record<string, Sum>> = {
    applied: total(claims.map(({ applied }) => applied)),
    granted: total(granted.map((claim) => claim.granted)),
    paid: total(granted.map(({ paid }) => paid)),
    used: total(granted.map(({ used }) => used)),
    returned: total(granted.map(({ returned }) => returned)),
    posts: total(accounts.map(({ posts }) => posts)),
    administration: total(accounts.map(({ administration }) => administration)),
    ...sideFigures(granted),
  }
  const decided = accounts.filter(({ forecast }) => !forecast)
  return {
    funds: accounts.length,
    applications: claims.length,
    grants: granted.length,
    joint_grants: granted.filter(isJoint).length,
    single_grants: granted.filter((claim) => !isJoint(claim)).length,
    budget: budgetOf(decided),
    budget_forecast: budgetOf(accounts.filter(({ forecast }) => forecast)),
    budgets_not_known: accounts.filter(({ budget }) => budget === null).length,
    ...Object.fromEntries(Object.entries(sums).map(([name, { known }]) => [name, known])),
    left: sumLeft(decided),
    left_forecast: sumLeft(accounts.filter(({ forecast }) => forecast)),
    allocation: allocated(granted),
    not_known: Object.fromEntries(
      Object.entries(sums).map(([name, { unknown }]) => [name, unknown]),
    ),
  }
}

const sideFigures = (granted: readonly Claim[]) => ({
  granted_joint: total(granted.filter(isJoint).map((claim) => claim.granted)),
  granted_single: total(granted.filter((claim) => !isJoint(claim)).map((claim) => claim.granted)),
})

const budgetOf = (accounts: readonly Account[]): number =>
  accounts.reduce((sum, { budget }) => sum + (budget ?? 0), 0)

const sumLeft = (accounts: readonly Account[]): number =>
  accounts.reduce((sum, { left }) => sum + (left ?? 0), 0)

const allocated = (granted: readonly Claim[]): Readonly<Record<string, number>> => {
  const parts = granted.map(allocationOf)
  return Object.fromEntries(
    allocations.map((one) => [one, parts.reduce((sum, part) => sum + part[one], 0)]),
  )
}
