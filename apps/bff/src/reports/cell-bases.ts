import { applicantKinds } from '@mingbai/rules/requests/applicants'
import { decisionCodes, decisionOf } from '@mingbai/rules/requests/decisions'
import { proceedingRoutes } from '@mingbai/rules/procedures/proceeding'
import type { Bind } from '../database/bind-guard'

/** The days that a number is of. `after`: what an opening figure tells already; empty where there is none. */
export interface Window {
  from: string
  until: string
  after: string
}

export interface Condition {
  sql: string
  params: readonly Bind[]
}

/** Where records lie: a table of one row a record, with `id`, `shown_on`, `label` and `public_id` beside what conditions ask. */
export interface Base {
  /** A SELECT with one `?` for the tenant. */
  sql: string
  link: 'case' | 'notice' | 'document' | 'entry' | 'sign' | 'review' | 'plan'
}

/** `details` is a flat JSON object of texts, in which every quote of a value is escaped: what is found is the field itself. */
const detail = (name: string, values: readonly string[]): string => `CASE ${values.map((value) => `WHEN details LIKE '%"${name}":"${value}"%' THEN '${value}'`).join(' ')} ELSE '' END`
const results = decisionCodes.map((code) => `WHEN outcome = '${code}' THEN '${decisionOf(code)?.row ?? 'other.other'}'`).join(' ')

/** Samples are nobody's work. */
const cases = (kind: string, more = ''): string => `SELECT id, public_id, number AS label, received_on AS shown_on, received_on, closed_on, outcome, law_due_on, category, outside_system, source${more} FROM case_file WHERE tenant = ? AND kind = '${kind}' AND sample = 0`

export const bases = {
  // Before receipt is confirmed (条例 §31) there is no application yet: no clock has ever run. One that was taken back is an ending of its own.
  requests: { link: 'case', sql: `${cases('infoRequest', `, ${detail('applicantKind', applicantKinds)} AS applicant, CASE ${results} ELSE 'other.other' END AS result`)} AND clock IS NOT NULL` },
  proceedings: { link: 'case', sql: cases('proceeding', `, ${detail('route', proceedingRoutes)} AS route`) },
  proposals: { link: 'case', sql: cases('proposal') },
  petitions: { link: 'case', sql: cases('petition') },
  complaints: { link: 'case', sql: cases('complaint') },
  documents: { link: 'document', sql: "SELECT id, public_id, title AS label, made_on AS shown_on, made_on, repealed_on, openness, normative, notice FROM official_document WHERE tenant = ? AND state <> 'discarded'" },
  // A report from before the system, loaded or entered, was published before, and somewhere else.
  notices: { link: 'notice', sql: "SELECT id, public_id, title AS label, published_on AS shown_on, published_on FROM disclosure WHERE tenant = ? AND sample = 0 AND published_on IS NOT NULL AND author_id <> 'config' AND public_id NOT IN (SELECT notice FROM annual_report WHERE reported = 1 AND notice IS NOT NULL UNION SELECT notice FROM report_amendment WHERE notice IS NOT NULL)" },
  postings: {
    link: 'notice',
    sql: "SELECT r.id AS id, d.public_id AS public_id, d.title AS label, r.posted_on AS shown_on, r.posted_on AS posted_on, COALESCE(c.kind, '') AS carrier FROM posting_record r JOIN disclosure d ON d.id = r.disclosure_id LEFT JOIN channel c ON c.tenant = r.tenant AND c.code = r.channel WHERE r.tenant = ? AND r.sample = 0 AND r.state <> 'cancelled'",
  },
  entries: { link: 'entry', sql: "SELECT id, public_id, title AS label, happened_on AS shown_on, happened_on, kind, number, amount FROM report_entry WHERE tenant = ? AND struck = ''" },
  // 群众评议 of this township counts by itself, once its figures are out; what others asked stands in the 台账. Their public id is the year, or none.
  reviews: {
    link: 'review',
    sql: `SELECT id, public_id, label, shown_on, happened_on, number FROM (
      SELECT id, tenant, '' AS public_id, title AS label, happened_on AS shown_on, happened_on, number FROM report_entry WHERE kind = 'review' AND struck = ''
      UNION ALL SELECT s.id, s.tenant, SUBSTR(s.from_on, 1, 4) AS public_id, s.title AS label, s.figures_on AS shown_on, s.figures_on AS happened_on,
        (SELECT COUNT(*) FROM survey_answer a WHERE a.survey_id = s.id AND a.held = 0) + COALESCE((SELECT SUM(t.people) FROM survey_tally t WHERE t.survey_id = s.id AND t.struck = ''), 0) AS number FROM survey s
    ) r WHERE tenant = ?`,
  },
  // Its year stands in the place of a public id: a plan is opened by its year. What was struck is not in it any more.
  plan: { link: 'plan', sql: "SELECT id, CAST(year AS CHAR(4)) AS public_id, words AS label, approved_on AS shown_on, CAST(year AS CHAR(4)) AS plan_year, done_on FROM plan_point WHERE tenant = ? AND state = 'approved'" },
  signs: { link: 'sign', sql: "SELECT id, public_id, words AS label, street AS shown_on FROM sign WHERE tenant = ? AND state = 'up'" },
} as const satisfies Record<string, Base>
export type BaseName = keyof typeof bases
