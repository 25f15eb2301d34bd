import { reportForms } from '@mingbai/rules/reports/formats'
import { entryKinds } from '@mingbai/rules/reports/register'
import { blocksSchema } from './blocks'
import { attachmentSchema, cursorSchema, dateSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

const yearParam = z.object({ year: z.string().check(z.regex(/^20\d\d$/)) })
const cellId = z.string().check(z.regex(/^[a-zA-Z0-9.]{3,60}$/))
const typed = z.string().check(z.maxLength(20))
const reason = z.string().check(z.trim(), z.minLength(2), z.maxLength(500))

/** Where a number comes from; `none`: from nowhere yet. */
export const figureSources = ['counted', 'opening', 'mixed', 'manual', 'corrected', 'reported', 'fixed', 'share', 'none'] as const

const figureSchema = z.object({
  cell: cellId,
  value: z.number(),
  /** As it is printed: 万元 with decimals, 900余. */
  text: z.string(),
  source: z.enum(figureSources),
  sourceLabel: z.string(),
  /** What was counted here, and what was taken over; null: neither. */
  counted: z.nullable(z.string()),
  opening: z.nullable(z.string()),
  /** Whether it can be taken over in part. */
  takesOpening: z.boolean(),
  /** Where the part that was taken over is from; printed with it. */
  openingNote: z.string(),
  /** Why it was corrected, or what a number entered by hand rests on; printed with it. */
  note: z.string(),
  /** Who entered it, and when. */
  by: z.string(),
})
export type ReportFigure = z.infer<typeof figureSchema>

const findingSchema = z.object({
  id: z.string(), rule: z.string(), level: z.enum(['stop', 'look']), sentence: z.string(), cells: z.array(cellId),
  /** Why it is so, by whom; null: nobody has looked at it, or its numbers are others since. */
  explained: z.nullable(z.object({ reason: z.string(), by: z.string() })),
})
export type ReportFinding = z.infer<typeof findingSchema>

export const staffReportSchema = z.object({
  year: z.number(),
  title: z.string(),
  form: z.enum(reportForms),
  formatLabel: z.string(),
  dueOn: dateSchema,
  /** Printed before this system: loaded, or entered by the office. */
  isReported: z.boolean(),
  /** Where a printed report is from, and when it went out; null: it does not say. */
  source: z.string(),
  printedOn: z.nullable(dateSchema),
  seq: z.number(),
  changeover: z.nullable(dateSchema),
  /** The system came within this year or after it: since when; null: it was there all year. */
  startedOn: z.nullable(dateSchema),
  /** Why nothing of before is missing all the same; printed with the report. */
  wholeBecause: z.string(),
  texts: z.record(z.string(), z.string()),
  /** The words of a printed report. */
  blocks: blocksSchema,
  /** What is said under a printed report: its source, and what was corrected since. */
  notes: z.array(z.string()),
  figures: z.array(figureSchema),
  findings: z.array(findingSchema),
  /** Left out of every number. */
  trial: z.boolean(),
  notice: z.nullable(z.object({ id: publicIdSchema, stateLabel: z.string(), published: z.boolean(), draft: z.boolean(), unchanged: z.boolean() })),
  mayWrite: z.boolean(),
  /** As the report that was printed for that year; once it is published each change asks for a reason. */
  mayEnter: z.boolean(),
  /** A printed one that should not have been entered: since when it is taken away, and why; null: it stands. */
  withdrawn: z.nullable(z.object({ on: dateSchema, reason: z.string() })),
  mayWithdraw: z.boolean(),
})
export type StaffReport = z.infer<typeof staffReportSchema>

const recordSchema = z.object({
  /** Of the record itself: several postings open the same notice. */
  id: z.string(),
  on: z.string(), label: z.string(), link: z.string(), amount: z.string(),
})
export const cellRecordsSchema = z.object({
  /** How it is counted, in a sentence; what has no source says so. */
  how: z.string(),
  mayOpen: z.boolean(),
  items: z.array(recordSchema),
  next: z.nullable(z.string()),
})
export type CellRecords = z.infer<typeof cellRecordsSchema>

/** Who came, in names that stay in the house, for how long, and what was handed out. */
const trainingDraftSchema = z.object({
  hours: z.number().check(z.gte(0), z.lte(200), z.multipleOf(0.5)), attendees: z.array(z.string().check(z.trim(), z.minLength(2), z.maxLength(20))).check(z.maxLength(200)), attachments: z.array(z.string().check(z.maxLength(40))),
})
const trainingSchema = z.extend(trainingDraftSchema, { attachments: z.array(attachmentSchema) })

const entrySchema = z.object({ id: publicIdSchema, kind: z.enum(entryKinds), kindLabel: z.string(), on: dateSchema, title: z.string(), number: z.number(), amount: z.string(), evidence: z.string(), by: z.string(), struck: z.string(), training: z.nullable(trainingSchema) })
export type ReportEntryView = z.infer<typeof entrySchema>
export const reportEntryDraftSchema = z.object({
  kind: z.enum(entryKinds), on: dateSchema, title: z.string().check(z.trim(), z.minLength(2), z.maxLength(200)), number: z.number().check(z.int(), z.gte(0), z.lte(99_999)),
  /** 万元, as typed; empty where there is no money. */
  amount: typed, evidence: z.string().check(z.maxLength(200)),
  /** Of 培训 only. */
  training: z.optional(trainingDraftSchema),
})
export type ReportEntryDraft = z.infer<typeof reportEntryDraftSchema>
const entriesReply = z.object({ year: z.number(), today: dateSchema, items: z.array(entrySchema), mayWrite: z.boolean() })
export type ReportEntries = z.infer<typeof entriesReply>

const setFigure = z.object({
  kind: z.enum(['opening', 'correction', 'manual']),
  /** As typed; empty takes it back. */
  value: typed,
  reason,
})

const printedReportSchema = z.object({
  seq: z.number(),
  form: z.enum(reportForms),
  source: z.string().check(z.trim(), z.minLength(2), z.maxLength(500)),
  printedOn: z.nullable(dateSchema),
  /** By cell, as printed: 3.5 万元, 900余. What it did not tell is left out. */
  figures: z.record(cellId, typed),
  /** By part of the form; of the free form all under `words`. */
  texts: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(30_000))),
  /** Why what is published already is changed; told beside it. */
  reason: z.string().check(z.trim(), z.maxLength(500)),
})
export type PrintedReport = z.infer<typeof printedReportSchema>

/** The draft on paper, to be read before it is sent to the reviews. */
export const reportDraftPath = (year: number | string, ending: string): string => `/api/v1/staff/reports/${year}/paper.${ending}`

export const staffReportEndpoints = {
  listReports: endpoint('GET /api/v1/staff/reports', {
    summary: '各年的年度报告', access: 'staff', reply: z.object({ items: z.array(z.object({ year: z.number(), stateLabel: z.string(), formatLabel: z.string(), dueOn: dateSchema, isReported: z.boolean() })),
      /** Years whose printed report can be entered. */
      mayEnter: z.array(z.number()) }),
  }),
  staffReadReport: endpoint('GET /api/v1/staff/reports/:year', { summary: '一年的年度报告和它的数', access: 'staff', params: yearParam, reply: staffReportSchema }),
  saveReport: endpoint('PUT /api/v1/staff/reports/:year', {
    summary: '写年度报告', access: 'staff', params: yearParam,
    // Left out, `wholeBecause` stays as it is.
    body: z.object({ seq: z.number(), changeover: z.nullable(dateSchema), wholeBecause: z.optional(z.string().check(z.trim(), z.maxLength(500))), texts: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(10_000))) }), reply: staffReportSchema,
  }),
  enterReport: endpoint('PUT /api/v1/staff/reports/:year/printed', { summary: '补登系统启用以前的报告，改登错的', access: 'staff', params: yearParam, body: printedReportSchema, reply: staffReportSchema }),
  withdrawReport: endpoint('POST /api/v1/staff/reports/:year/withdraw', { summary: '撤下以前发的报告：登错了年份', access: 'staff', params: yearParam, body: z.object({ seq: z.number(), reason }), reply: staffReportSchema }),
  setReportFigure: endpoint('POST /api/v1/staff/reports/:year/cells/:cell', {
    summary: '改一个数、填一个数、接上以前的数', access: 'staff', params: z.extend(yearParam, { cell: cellId }), body: setFigure, reply: staffReportSchema,
  }),
  explainFinding: endpoint('POST /api/v1/staff/reports/:year/explanations', {
    summary: '说明要看一看的一处', access: 'staff', params: yearParam,
    // The sentence as it was read: its numbers may be others by now.
    body: z.object({ finding: z.string().check(z.maxLength(200)), sentence: z.string().check(z.maxLength(1000)), reason }), reply: staffReportSchema,
  }),
  readCellRecords: endpoint('GET /api/v1/staff/reports/:year/cells/:cell', { summary: '一个数后面的每一件', access: 'staff', params: z.extend(yearParam, { cell: cellId }), query: z.object({ before: cursorSchema }), reply: cellRecordsSchema }),
  submitReport: endpoint('POST /api/v1/staff/reports/:year/draft', { summary: '定稿，做成公开信息的草稿', access: 'staff', params: yearParam, body: z.object({ seq: z.number() }), reply: staffReportSchema }),
  listReportEntries: endpoint('GET /api/v1/staff/report-entries', { summary: '年报台账', access: 'staff', query: z.object({ year: z.optional(z.string().check(z.regex(/^20\d\d$/))) }), reply: entriesReply }),
  addReportEntry: endpoint('POST /api/v1/staff/report-entries', { summary: '记一笔台账', access: 'staff', body: reportEntryDraftSchema, reply: entriesReply }),
  strikeReportEntry: endpoint('POST /api/v1/staff/report-entries/:id/strike', { summary: '划掉记错的一笔', access: 'staff', params: z.object({ id: publicIdSchema }), body: z.object({ reason }), reply: entriesReply }),
}
