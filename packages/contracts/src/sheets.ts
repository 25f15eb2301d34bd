import { attachmentSchema, dateSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

export const sheetSchema = z.object({
  board: z.string(), boardName: z.string(), number: z.number(), madeOn: dateSchema,
  /** Null: printed perhaps, but nobody has said that it hangs. */
  hungOn: z.nullable(dateSchema),
  /** False: something on it has been corrected, ended or joined by something new. */
  isCurrent: z.boolean(),
  /** Of the paper on its wall, if somebody took some; staff only. */
  photos: z.array(attachmentSchema),
})
export type SheetView = z.infer<typeof sheetSchema>

export const sheetSizes = ['A4', 'A3'] as const
export type SheetSize = (typeof sheetSizes)[number]

const sheetPaperSchema = z.object({
  size: z.enum(sheetSizes), pages: z.number(),
  /** Letters that are in no font: 〓 stands for them on the paper. */
  rare: z.array(z.string()),
})

const boardParams = z.object({ code: z.string().check(z.maxLength(20)) })
const sheetParams = z.object({ code: z.string().check(z.maxLength(20)), number: z.string().check(z.regex(/^\d{1,6}$/)) })

export const sheetEndpoints = {
  listSheets: endpoint('GET /api/v1/staff/sheets', { summary: '哪块栏挂着哪张纸', access: 'staff', reply: z.object({ items: z.array(sheetSchema) }) }),
  makeSheet: endpoint('POST /api/v1/staff/boards/:code/sheets', { summary: '做一张清单', access: 'staff', params: boardParams, reply: sheetSchema }),
  readSheetPaper: endpoint('GET /api/v1/staff/boards/:code/sheets/:number/paper', {
    summary: '一张清单排出来几页、有没有印不出的字', access: 'staff', params: sheetParams, query: z.object({ size: z.enum(sheetSizes) }), reply: sheetPaperSchema,
  }),
  hangSheet: endpoint('POST /api/v1/staff/boards/:code/sheets/:number/hang', { summary: '记下：这张纸挂上了', access: 'staff', params: sheetParams, reply: sheetSchema }),
  addSheetPhoto: endpoint('POST /api/v1/staff/boards/:code/sheets/:number/photos', {
    summary: '给挂上的纸补一张照片（可以没有）', access: 'staff', params: sheetParams, body: z.object({ photo: z.string().check(z.maxLength(40)) }), reply: sheetSchema,
  }),
}

/** The page to print, written by the server. */
export const contentSheetPath = (code: string, number: number | string, size: SheetSize = 'A4'): string => `/staff/boards/${encodeURIComponent(code)}/sheets/${number}${size === 'A3' ? '?size=A3' : ''}`
/** The same as a PDF, or one page of it as a picture, for a print shop. */
export const sheetPdfPath = (code: string, number: number | string, size: SheetSize): string => `${contentSheetPath(code, number)}/paper.pdf?size=${size}`
export const sheetPngPath = (code: string, number: number | string, size: SheetSize, page: number): string => `${contentSheetPath(code, number)}/paper.png?size=${size}&page=${page}`
/** Where whoever has hung a sheet says so. */
export const hangPath = (code: string, number: number): string => `/console/hang/${encodeURIComponent(code)}/${number}`
