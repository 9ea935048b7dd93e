// Generated from schemas/ by `npm run generate`. Do not edit.

export type AnyValues = Party | Forum | Minutes | Agreement | Fund | Application | Plan | Settings
export type RolePlaceOrNull = {
  party?: string
  role?: string
} | null

export interface Party {
  /**
   * Which kind of document this is; always party here.
   */
  type: 'party'
  id: string
  name?: string
  short_name?: string
  aliases?: string[]
  kind?:
    | 'municipality'
    | 'region'
    | 'municipal_association'
    | 'district_unit'
    | 'agency'
    | 'civil_society'
    | 'independent_school'
    | 'other'
  side?: 'municipalities' | 'region' | 'other'
  /**
   * Municipality or county code in quotes, for instance "1880" or "18".
   */
  code?: string
  county?: string
  parent?: string
  former_ids?: string[]
  /**
   * Topics from the archive's list, so that one question is found in every forum.
   */
  topics?: string[]
  access?: 'public' | 'restricted' | 'non_public'
  record_holder?: string
  /**
   * The registration number at each authority that received the document.
   */
  registration?: Registration[]
  source?: Source
}
export interface Registration {
  holder: string
  number: string
}
export interface Source {
  kind: string
  note?: string
}
export interface Forum {
  /**
   * Which kind of document this is; always forum here.
   */
  type: 'forum'
  id: string
  name: string
  aliases?: string[]
  /**
   * What the forum was called before, and until when.
   */
  former_names?: FormerName[]
  level?:
    'national' | 'care_region' | 'county' | 'subregion' | 'district' | 'municipality' | 'local'
  /**
   * Which kind of group it is.
   */
  kind?:
    | 'political'
    | 'officials'
    | 'executive_committee'
    | 'working_group'
    | 'focus_group'
    | 'theme_group'
    | 'network'
  started_on?: string | number
  ended_on?: string | null
  /**
   * The forums that take over open questions and assignments.
   */
  succeeded_by?: string[]
  /**
   * Times when the forum rested and was not expected to meet.
   */
  dormant?: Span[]
  /**
   * True for a body outside the archive that questions can be referred to; nothing more is asked of it.
   */
  external?: boolean
  /**
   * The forum that steers this one; null for the topmost.
   */
  parent?: string | null
  /**
   * Agreements or steering documents that the forum rests on.
   */
  based_on?: string[]
  area?: string[]
  purpose?: string
  /**
   * What the forum may do, and when that has held.
   */
  mandate?: Mandate[]
  /**
   * The sides that meet in the forum.
   */
  sides?: ('municipalities' | 'region' | 'other')[]
  chair?: ChairRule
  vice_chair?: ViceChairRule
  assignment?: ForumAssignment
  secretary?: SecretaryRule
  convener?: ConvenerRule
  /**
   * Which roles sit in the forum.
   */
  seats?: Seat[]
  stated?: StatedNumbers
  /**
   * How many members the forum may have.
   */
  max_members?: number
  cadence?: Cadence
  preparation?: Preparation
  /**
   * Roles that are invited at regular intervals, and how often.
   */
  guests?: GuestRule[]
  standing_items?: string[]
  /**
   * When in the day certain items are to be taken.
   */
  agenda_rules?: AgendaRule[]
  /**
   * True when the forum is to have an action plan for every year, false when it is to have no more.
   */
  yearly_plan?: boolean
  /**
   * How the minutes of the forum are approved.
   */
  approval?: 'next_meeting' | 'attestation' | 'none'
  /**
   * Forums that questions may be referred to; left out means the parent and the children.
   */
  refers_to?: string[]
  /**
   * Services that must be part of the forum.
   */
  required_actors?: string[]
  writers?: string[]
  review_by?: string | null
  former_ids?: string[]
  /**
   * Topics from the archive's list, so that one question is found in every forum.
   */
  topics?: string[]
  access?: 'public' | 'restricted' | 'non_public'
  record_holder?: string
  /**
   * The registration number at each authority that received the document.
   */
  registration?: Registration[]
  source?: Source
}
export interface FormerName {
  name: string
  until: string
}
export interface Span {
  from: string
  to?: string | null
}
export interface Mandate {
  decides: 'decides' | 'prepares' | 'advises' | 'none' | 'unclear'
  scope?: string
  /**
   * Funds that the forum may decide on.
   */
  funds?: string[]
  from?: string | null
  to?: string | null
  decided_in?: string | null
}
export interface ChairRule {
  /**
   * How many years pass between changes; null when the chair does not rotate.
   */
  every_years?: number | null
  /**
   * Which side holds the chair, year by year.
   */
  terms?: ChairTerm[]
}
export interface ChairTerm {
  year: number
  side: 'municipalities' | 'region' | 'other'
}
export interface ViceChairRule {
  /**
   * The vice chair comes from another side than the one named here.
   */
  other_side_than: 'chair'
  /**
   * Which side holds the vice chair, year by year.
   */
  terms?: ViceChairTerm[]
}
export interface ViceChairTerm {
  year: number
  side: 'municipalities' | 'region' | 'other'
}
export interface ForumAssignment {
  text: string
  until?: string | null
}
export interface SecretaryRule {
  /**
   * The secretary comes from the same side as the one named here.
   */
  follows?: 'chair'
  note_taker_roles?: string[]
  role?: string
  party?: string
}
export interface ConvenerRule {
  /**
   * The convener comes from the same side as the one named here.
   */
  follows?: 'chair'
  role?: string
  party?: string
}
export interface Seat {
  id: string
  role?: string | string[]
  side?: 'municipalities' | 'region' | 'other'
  party?: string
  /**
   * How many such seats there are; left out means one.
   */
  count?: number
  spread_over?: string
  /**
   * One seat for each municipality in the area of the forum.
   */
  one_per?: 'municipality'
  /**
   * The seat follows a seat of another forum, for instance parent.chair.
   */
  same_as?: string
  /**
   * Who may stand in for the holder of the seat.
   */
  substitutes?: 'none' | 'named' | 'same_area_and_role_family' | 'any'
  /**
   * The roles appointed to stand in, when substitutes is named; without a party that of the seat.
   */
  named_substitutes?: RolePlace[]
  mandate?: 'decides' | 'prepares' | 'advises' | 'none' | 'unclear'
  /**
   * True when the forum is not complete without the seat.
   */
  required?: boolean
  actor?: string
  from?: string | null
  to?: string | null
  /**
   * Seats that stand empty; that is no fault.
   */
  vacant?: Vacancy[]
}
export interface RolePlace {
  party?: string
  role?: string
}
export interface Vacancy {
  party?: string
  since?: string | null
}
export interface StatedNumbers {
  municipalities?: number
  regions?: number
  seats?: number
}
export interface Cadence {
  min_per_year?: number
  /**
   * True while the cadence is only a proposal.
   */
  proposed?: boolean
  /**
   * Meetings held together with other forums.
   */
  joint?: JointCadence[]
  default_start?: string
  default_end?: string
}
export interface JointCadence {
  with: string
  min_per_year: number
}
export interface Preparation {
  by: string
  min_days_before?: number
}
export interface GuestRule {
  role: string
  party?: string
  min_per_year: number
}
export interface AgendaRule {
  /**
   * Holds for items that concern all these sectors.
   */
  sectors: string[]
  start_before: string
}
export interface Minutes {
  /**
   * Which kind of document this is; always minutes here.
   */
  type: 'minutes'
  id: string
  forum: string
  /**
   * Other forums that the meeting was held together with.
   */
  joint_with?: string[]
  date: string
  end_date?: string
  /**
   * True when the meeting was cancelled.
   */
  cancelled?: boolean
  moved_from?: string
  /**
   * Which kind of meeting it was; left out means ordinary.
   */
  meeting_type?: 'ordinary' | 'extra' | 'theme_day' | 'workshop' | 'correspondence'
  requested_by?: 'municipalities' | 'region' | 'other'
  start?: string
  end?: string
  /**
   * Whether people met in person, digitally or both.
   */
  mode?: 'physical' | 'digital' | 'hybrid' | 'residential'
  /**
   * Room and town; null when unknown.
   */
  place?: string | null
  /**
   * Formal minutes where the forum decides, notes where it talks or prepares.
   */
  kind: 'formal' | 'notes'
  /**
   * How far the document has come: planned, draft, circulated or approved.
   */
  status: 'planned' | 'draft' | 'circulated' | 'approved'
  chair?: RolePlaceOrNull
  secretary?: RolePlaceOrNull
  note_taker?: RolePlaceOrNull
  /**
   * Who was called and was there, as party and role.
   */
  attendance?: AttendanceRow[]
  approved?: Approval
  /**
   * Corrections after the approval, one after the other.
   */
  corrections?: Correction[]
  former_ids?: string[]
  /**
   * Topics from the archive's list, so that one question is found in every forum.
   */
  topics?: string[]
  access?: 'public' | 'restricted' | 'non_public'
  record_holder?: string
  /**
   * The registration number at each authority that received the document.
   */
  registration?: Registration[]
  source?: Source
}
export interface AttendanceRow {
  party?: string
  organisation?: string
  role?: string
  /**
   * In which capacity; only members and substitutes count as representation.
   */
  as: 'member' | 'substitute' | 'co_opted' | 'process_support' | 'secretary' | 'guest' | 'observer'
  /**
   * Whether they were there; left out means present, and to_confirm is for drafts only.
   */
  status?: 'present' | 'absent' | 'apologies' | 'to_confirm'
  /**
   * Which of the days, as ordinals: [2] is the second day; left out means all.
   */
  days?: number[]
  /**
   * Which agenda items, in quotes: ["8"]; left out means all.
   */
  items?: string[]
  /**
   * How many people the row stands for; left out means one.
   */
  heads?: number
  substitute_for?: string
}
export interface Approval {
  on: string
  in?: string
  /**
   * Those who attested, as party and role.
   */
  by?: RolePlace[]
}
export interface Correction {
  on: string
  /**
   * Correction of a mistake, or redaction of what must not stand.
   */
  kind: 'correction' | 'redaction'
  item?: string
  /**
   * The words as they stood.
   */
  was?: string
  /**
   * The words as they shall be.
   */
  now?: string
  decided_in?: string
}
export interface Agreement {
  /**
   * Which kind of document this is; always agreement here.
   */
  type: 'agreement'
  id: string
  title: string
  /**
   * Which kind of document it is.
   */
  kind:
    | 'agreement'
    | 'contract'
    | 'guideline'
    | 'routine'
    | 'recommendation'
    | 'steering_document'
    | 'terms_of_reference'
  level?:
    'national' | 'care_region' | 'county' | 'subregion' | 'district' | 'municipality' | 'local'
  area?: string[]
  /**
   * Who is covered, and how far each has come.
   */
  parties?: AgreementParty[]
  consultation?: Span
  adopted?: Adoption
  valid_from?: string
  valid_to?: string | null
  terminated_on?: string | null
  notice_months?: number
  review_by?: string | null
  /**
   * Earlier documents that this one replaces.
   */
  replaces?: string[]
  follow_up?: AgreementFollowUp
  legal_basis?: string[]
  former_ids?: string[]
  /**
   * Topics from the archive's list, so that one question is found in every forum.
   */
  topics?: string[]
  access?: 'public' | 'restricted' | 'non_public'
  record_holder?: string
  /**
   * The registration number at each authority that received the document.
   */
  registration?: Registration[]
  source?: Source
}
export interface AgreementParty {
  party: string
  received_on?: string | null
  decided_on?: string | null
  implemented_on?: string | null
  followed_up_on?: string | null
}
export interface Adoption {
  on: string
  item?: string
}
export interface AgreementFollowUp {
  /**
   * How many months pass between follow-ups; 12 is yearly.
   */
  every_months?: number | null
  last?: string | null
  paused?: FollowUpPause
}
export interface FollowUpPause {
  since: string
  waiting_for?: string | null
  item?: string
}
export interface Fund {
  /**
   * Which kind of document this is; always fund here.
   */
  type: 'fund'
  id: string
  name: string
  year: number
  budget?: number | null
  decided_on?: string
  owner_forum?: string
  rules?: FundRules
  /**
   * When applications can be made.
   */
  rounds?: FundRound[]
  /**
   * Parts of the budget that are already set aside.
   */
  lines?: FundLine[]
  former_ids?: string[]
  /**
   * Topics from the archive's list, so that one question is found in every forum.
   */
  topics?: string[]
  access?: 'public' | 'restricted' | 'non_public'
  record_holder?: string
  /**
   * The registration number at each authority that received the document.
   */
  registration?: Registration[]
  source?: Source
}
export interface FundRules {
  /**
   * What holds when an application has one party only; units count as their municipality.
   */
  single_party?: 'allow' | 'warn' | 'reject'
  /**
   * What holds when all parties are municipalities, or all are the region.
   */
  one_sided?: 'allow' | 'warn' | 'reject'
  min_months?: number
}
export interface FundRound {
  id: string
  opens: string
  closes: string
}
export interface FundLine {
  text: string
  /**
   * Whether the line is projects, a post or administration.
   */
  kind: 'project' | 'post' | 'administration'
  amount: number | null
}
export interface Application {
  /**
   * Which kind of document this is; always application here.
   */
  type: 'application'
  id: string
  title?: string
  fund?: string | null
  round?: string | null
  applicant?: string
  /**
   * All who carry out or pay for the project.
   */
  parties?: ApplicationParty[]
  period?: ExactPeriod
  amount_applied?: number | null
  amount_own?: number | null
  amount_paid?: number | null
  amount_used?: number | null
  amount_returned?: number | null
  /**
   * Dated events in order; added at the end and never changed.
   */
  history?: HistoryEntry[]
  /**
   * Follow-ups after the end of the project; added at the end and never changed.
   */
  follow_ups?: FollowUp[]
  final_report_due?: string | null
  continues?: string | null
  /**
   * What the project shall reach and how that is measured.
   */
  goals?: ApplicationGoal[]
  after_project?: AfterProject
  /**
   * Whom the project is for, for instance unga-vuxna.
   */
  target_groups?: string[]
  /**
   * Agreements that the project carries out.
   */
  agreements?: string[]
  /**
   * Posts that the project pays for.
   */
  posts?: Post[]
  former_ids?: string[]
  /**
   * Topics from the archive's list, so that one question is found in every forum.
   */
  topics?: string[]
  access?: 'public' | 'restricted' | 'non_public'
  record_holder?: string
  /**
   * The registration number at each authority that received the document.
   */
  registration?: Registration[]
  source?: Source
}
export interface ApplicationParty {
  party: string
  /**
   * What the party is in the project; left out means participant.
   */
  role?: 'applicant' | 'participant' | 'co_funder'
  left_on?: string
}
export interface ExactPeriod {
  start: string | null
  end: string | null
}
export interface HistoryEntry {
  on: string
  /**
   * What happened to the application or project.
   */
  status:
    | 'received'
    | 'supplement_requested'
    | 'prepared'
    | 'sent_back'
    | 'postponed'
    | 'granted'
    | 'declined'
    | 'withdrawn'
    | 'never_started'
    | 'extended'
    | 'discontinued'
    | 'final_report'
  amount?: number | null
  end?: string
  item?: string
  note?: string
}
export interface FollowUp {
  on: string
  /**
   * What became of it after the project money ended.
   */
  outcome: 'alive' | 'partly_alive' | 'taken_over' | 'new_project' | 'ceased' | 'unknown'
  /**
   * In which form the work lives on.
   */
  form?: 'regular_operations' | 'other_funding' | 'volunteer'
  /**
   * How it was found out.
   */
  evidence?: 'survey' | 'interview' | 'document' | 'visit'
  answered_by?: RolePlace
  ceased_on?: string | null
  /**
   * Why the work ceased.
   */
  reason?: 'funding' | 'staff' | 'need_gone' | 'replaced' | 'no_effect' | 'unknown'
  sites?: FollowUpSites
  /**
   * What the next project can learn from.
   */
  lessons?: Lesson[]
}
export interface FollowUpSites {
  /**
   * Parties where the work lives on.
   */
  alive?: string[]
  /**
   * Parties where the work has ceased.
   */
  ceased?: string[]
  /**
   * Parties where it is not known.
   */
  unknown?: string[]
}
export interface Lesson {
  topic?: string
  text: string
}
export interface ApplicationGoal {
  id: string
  text: string
  indicator?: string
  baseline?: string | number | null
  target?: string | number | null
  evaluate_on?: string | null
}
export interface AfterProject {
  plan?: string
  owner?: string | null
  /**
   * Whether that party has decided to take over.
   */
  decided?: boolean
}
export interface Post {
  role: string
  /**
   * Size in full-time equivalents, for instance 0.5.
   */
  fte?: number | null
  /**
   * How many months the post lasts.
   */
  months?: number | null
  employer?: string | null
  serves?: string | null
}
export interface Plan {
  /**
   * Which kind of document this is; always plan here.
   */
  type: 'plan'
  id: string
  forum: string
  period: FuzzyPeriod
  adopted?: Adoption
  /**
   * Plans and agreements that the plan carries further.
   */
  derives_from?: string[]
  /**
   * Surveys and other documents that show the need.
   */
  needs_basis?: string[]
  /**
   * What the plan shall lead to.
   */
  goals?: PlanGoal[]
  /**
   * What is to be done to reach the goals.
   */
  activities?: PlanActivity[]
  former_ids?: string[]
  /**
   * Topics from the archive's list, so that one question is found in every forum.
   */
  topics?: string[]
  access?: 'public' | 'restricted' | 'non_public'
  record_holder?: string
  /**
   * The registration number at each authority that received the document.
   */
  registration?: Registration[]
  source?: Source
}
export interface FuzzyPeriod {
  start: string | number
  end?: string | number | null
}
export interface PlanGoal {
  id: string
  text: string
  parent?: string | null
}
export interface PlanActivity {
  id: string
  goal?: string | null
  text: string
  responsible?: RolePlaceOrNull
  /**
   * Who else takes part.
   */
  with?: RolePlace[]
  working_form?: string
  period?: FuzzyPeriod
  indicator?: PlanIndicator
  /**
   * How far the activity has come; left out means not started.
   */
  state?: 'not_started' | 'ongoing' | 'done' | 'cancelled'
  state_on?: string
}
export interface PlanIndicator {
  text: string
  baseline?: string | number | null
  target?: string | number | null
  unit?: string
  value?: string | number | null
  on?: string | null
}
export interface Settings {
  /**
   * The format of the archive, a number the tool knows; now 1.
   */
  format: number
  name: string
  /**
   * The language in which templates, reports and labels are written.
   */
  language: 'sv' | 'en'
  access?: 'public' | 'restricted' | 'non_public'
  /**
   * Areas that forums and agreements can cover.
   */
  areas?: Area[]
  /**
   * Areas that belong together, for instance the districts of a county.
   */
  area_sets?: AreaSet[]
  /**
   * Roles that count as the same, so that one can substitute for the other.
   */
  role_families?: {
    [k: string]: string[]
  }
  /**
   * The list of topics of the archive.
   */
  topics?: Topic[]
  /**
   * Services that a forum may need to include, for instance primary care.
   */
  actors?: Actor[]
  /**
   * Sectors that a matter may concern, for instance school and social services.
   */
  sectors?: Sector[]
  /**
   * How severe a rule is here; it cannot be set below the floor of the rule.
   */
  rules?: {
    [k: string]: 'error' | 'warning' | 'info' | 'off'
  }
  harmless_labels?: string[]
  imported_before?: ImportedBefore
  not_personal?: string[]
  allowed_signers?: string[]
}
export interface Area {
  /**
   * The short name of the area, for instance nb-lansdelar/ostra.
   */
  id: string
  set?: string
  name: string
  /**
   * The municipalities of the area, for instance kommun-2584.
   */
  municipalities: string[]
}
export interface AreaSet {
  id: string
  partitions?: string
}
export interface Topic {
  id: string
  label: string
}
export interface Actor {
  id: string
  label: string
  roles?: string[]
  /**
   * Organisations that are the actor, whoever comes from them.
   */
  parties?: string[]
  /**
   * Kinds of organisations that are the actor, for instance civil_society.
   */
  kinds?: (
    | 'municipality'
    | 'region'
    | 'municipal_association'
    | 'district_unit'
    | 'agency'
    | 'civil_society'
    | 'independent_school'
    | 'other'
  )[]
}
export interface Sector {
  id: string
  label: string
}
export interface ImportedBefore {
  on: string
  paths?: string[]
}
