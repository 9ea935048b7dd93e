import type { Archive } from '../../archive/archive.js'
import type { Document } from '../../archive/document.js'
import { type Account, accountsAt } from '../../archive/funds/accounts.js'
import { addMonths } from '../../dates.js'
import { type Counted, countProjects } from '../projects/counted.js'
import { type Asking, askingIn } from '../projects/followups-tables.js'
import { type Course, courseOf } from '../projects/reporting.js'
import { type Survival, survivalOf } from '../projects/survival.js'
import { type Agreed, agreedIn } from './agreements-part.js'
import { forumsIn } from './forums-part.js'
import { roundsIn } from './money.js'
import { type Spoken, spokenIn } from './said.js'
import { isProjectOf, ownsAccount, type Scope } from './scope.js'

/** Everything an overview tells of; null where it does not tell of that. */
export interface Gathered {
  readonly spoken: Spoken | null
  readonly forums: readonly Document<'forum'>[] | null
  readonly agreed: Agreed | null
  readonly accounts: readonly Account[] | null
  readonly rounds: ReturnType<typeof roundsIn>
  /** None for a forum that owns no fund. */
  readonly projects: readonly Counted[]
  readonly course: Course
  /** Late to be asked about, the latest at the top. */
  readonly due: readonly Asking[]
  readonly survival: Survival
}

/** Ask every part of the archive once, as the reports on each do. */
export function gather(scope: Scope, archive: Archive): Gathered {
  const projects = countProjects(archive).filter((one) => isProjectOf(scope, one, archive))
  const accounts = accountsAt(archive, archive.today).filter((one) =>
    ownsAccount(scope, one, archive),
  )
  const asking = askingIn(projects, addMonths(archive.today, 6), archive)
  const [isArea, isFund] = [scope.kind === 'area', scope.kind === 'fund']
  return {
    spoken: isArea || isFund ? null : spokenIn(scope, archive),
    forums: isArea || scope.kind === 'all' ? forumsIn(scope, archive) : null,
    agreed: isFund ? null : agreedIn(scope, archive),
    accounts: isArea ? null : accounts,
    rounds: roundsIn(accounts, scope, archive),
    projects,
    course: courseOf(projects, archive),
    due: asking.filter(({ late }) => late !== null),
    survival: survivalOf(projects, false),
  }
}
