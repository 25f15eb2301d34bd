import { requestLetterPath } from '@mingbai/contracts/info-requests'
import { documentsCsvPath } from '@mingbai/contracts/documents'
import { packPath } from '@mingbai/contracts/forms'
import { ledgerExportPath } from '@mingbai/contracts/ledger'
import { posterPath } from '@mingbai/contracts/posters'
import { postingsCsvPath } from '@mingbai/contracts/postings'
import { proofsPath, proofsQuery } from '@mingbai/contracts/proofs'
import { reportFilePath } from '@mingbai/contracts/reports'
import { selfCheckPaperPath } from '@mingbai/contracts/self-checks'
import { contentSheetPath, sheetSizes } from '@mingbai/contracts/sheets'
import { reportDraftPath } from '@mingbai/contracts/staff-reports'
import { sealedFilePath } from '@mingbai/contracts/staff-tip-offs'
import { miniCodePath } from '@mingbai/contracts/wechat'
import * as z from 'zod/mini'
import { binary, get, plain, refusalsOf, yearParams, type Door, type Json } from './openapi-parts'
import { fileTexts as texts } from './texts'

type FileDoor = Omit<Door, 'operationId' | 'content'> & { path: string; types: readonly string[] }

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const pdf = 'application/pdf'
const one = z.object({ id: z.string() })
const board = z.object({ code: z.string() })
const sheet = z.extend(board, { number: z.string() })
const size = z.object({ size: z.optional(z.enum(sheetSizes)) })
const day = z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)))
const sheetPath = contentSheetPath('{code}', '{number}').replace(encodeURIComponent('{code}'), '{code}')

const forStaff = (...more: Parameters<typeof refusalsOf>[0]): Json => refusalsOf(['badRequest', 'serverError', 'signInNeeded', 'notAllowed', 'passwordChangeNeeded', 'deskOnly', ...more])
const staff = { tag: 'staff', security: [{ staffSession: [] }] } as const

/** Everything that is handed out as a file of its own: what it is and as what it comes. */
const files: Record<string, FileDoor> = {
  reportCsv: { summary: texts.reportCsv, path: reportFilePath('{year}', 'csv'), tag: 'openData', params: yearParams, types: ['text/csv'], errors: refusalsOf(['notFound', 'reportWithdrawn']) },
  reportWord: { summary: texts.reportWord, path: reportFilePath('{year}', 'docx'), tag: 'openData', params: yearParams, types: [word], errors: refusalsOf(['notFound', 'reportWithdrawn']) },
  reportPdf: { summary: texts.reportPdf, path: reportFilePath('{year}', 'pdf'), tag: 'openData', params: yearParams, types: [pdf], errors: refusalsOf(['notFound', 'reportWithdrawn', 'busy']) },
  poster: { summary: texts.poster, path: posterPath('{id}'), tag: 'residents', params: one, types: ['image/png'], errors: refusalsOf(['noticeNotFound', 'publicUrlNeeded', 'busy']) },
  draftWord: { ...staff, summary: texts.draftWord, path: reportDraftPath('{year}', 'docx'), params: yearParams, types: [word], errors: forStaff('notFound') },
  draftPdf: { ...staff, summary: texts.draftPdf, path: reportDraftPath('{year}', 'pdf'), params: yearParams, types: [pdf], errors: forStaff('notFound', 'busy') },
  letterWord: { ...staff, summary: texts.letterWord, path: requestLetterPath('{id}', '{letter}', 'docx'), params: z.extend(one, { letter: z.string() }), types: [word], errors: forStaff('notFound', 'changedMeanwhile') },
  letterPage: { ...staff, summary: texts.letterPage, path: requestLetterPath('{id}', '{letter}', 'page'), params: z.extend(one, { letter: z.string() }), types: ['text/html'], errors: forStaff('notFound', 'changedMeanwhile') },
  sheetPage: { ...staff, summary: texts.sheetPage, path: sheetPath, params: sheet, query: size, types: ['text/html'], errors: forStaff('boardNotFound', 'notFound', 'sheetOutdated', 'publicUrlNeeded') },
  sheetPdf: { ...staff, summary: texts.sheetPdf, path: `${sheetPath}/paper.pdf`, params: sheet, query: size, types: [pdf], errors: forStaff('boardNotFound', 'notFound', 'sheetOutdated', 'publicUrlNeeded', 'busy') },
  sheetPng: { ...staff, summary: texts.sheetPng, path: `${sheetPath}/paper.png`, params: sheet, query: z.extend(size, { page: z.optional(z.string().check(z.regex(/^\d{1,3}$/))) }), types: ['image/png'], errors: forStaff('boardNotFound', 'notFound', 'sheetOutdated', 'publicUrlNeeded', 'busy') },
  selfCheckWord: { ...staff, summary: texts.selfCheckWord, path: selfCheckPaperPath('{village}', '{quarter}', 'docx'), params: z.object({ village: z.string(), quarter: z.string() }), types: [word], errors: forStaff('notFound') },
  selfCheckPdf: { ...staff, summary: texts.selfCheckPdf, path: selfCheckPaperPath('{village}', '{quarter}', 'pdf'), params: z.object({ village: z.string(), quarter: z.string() }), types: [pdf], errors: forStaff('notFound', 'busy') },
  miniCode: { ...staff, summary: texts.miniCode, path: miniCodePath('{code}'), params: board, types: ['image/png', 'image/jpeg'], errors: forStaff('boardNotFound', 'wechatOff', 'wechatCodeUnfit', 'wechatBusy') },
  pack: { ...staff, summary: texts.pack, path: packPath('{id}'), params: one, types: ['application/zip'], errors: forStaff('noticeNotFound', 'wrongState') },
  proofs: { ...staff, summary: texts.proofs, path: proofsPath, query: proofsQuery, types: ['application/zip'], errors: forStaff('notFound') },
  postings: { ...staff, summary: texts.postings, path: postingsCsvPath(), query: z.object({ from: day, until: day }), types: ['text/csv'], errors: forStaff() },
  documents: { ...staff, summary: texts.documents, path: documentsCsvPath(), query: z.object({ year: z.optional(yearParams.shape.year) }), types: ['text/csv'], errors: forStaff() },
  ledger: { ...staff, summary: texts.ledger, path: ledgerExportPath, types: ['application/x-ndjson'], errors: forStaff() },
  sealed: { ...staff, summary: texts.sealed, path: sealedFilePath('{id}'), params: one, query: z.object({ e: z.string(), k: z.string() }), types: ['application/octet-stream'], errors: forStaff('fileNotFound') },
}

const isText = (type: string): boolean => type.startsWith('text/') || type === 'application/x-ndjson'

export function describedFiles(): Record<string, Json> {
  return Object.fromEntries(Object.entries(files).map(([name, { path, types, ...door }]) => [path, get({
    ...door, operationId: `file-${name}`, content: Object.fromEntries(types.map((type) => [type, isText(type) ? plain : binary])),
  })]))
}
