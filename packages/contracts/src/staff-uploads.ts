import { attachmentSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

/** As in uploads: one part `file`; the same `key` again returns the first id. */
export const uploadDocumentPath = '/api/v1/staff/uploads'
export const readDocumentPath = '/api/v1/staff/documents/read'

const fraction = z.number().check(z.gte(0), z.lte(1))
/** A part of a picture to make unreadable, in fractions of its width and height. */
export const blurBoxSchema = z.object({ x: fraction, y: fraction, width: fraction, height: fraction })
export type BlurBox = z.infer<typeof blurBoxSchema>

const idParams = z.object({ id: z.string().check(z.maxLength(40)) })

export const staffUploadEndpoints = {
  uploadDocument: endpoint('POST /api/v1/staff/uploads', {
    summary: '上传附件（multipart：key, file；.docx、.xlsx、.csv、.pdf）', access: 'staff', reply: attachmentSchema,
  }),
  readDocument: endpoint('POST /api/v1/staff/documents/read', {
    summary: '从 Word 文件取正文（multipart：file）', access: 'staff', reply: z.object({ title: z.string(), text: z.string(), notes: z.array(z.string()) }),
  }),
  lookedAtFile: endpoint('POST /api/v1/staff/files/:id/looked', {
    summary: '已逐页看过附件，没有个人信息', access: 'staff', params: idParams, body: z.object({ noPersonalData: z.literal(true) }), reply: attachmentSchema,
  }),
  blurPicture: endpoint('POST /api/v1/staff/files/:id/blur', {
    summary: '给照片打码，得到一张新照片', access: 'staff', params: idParams, body: z.object({ boxes: z.array(blurBoxSchema).check(z.minLength(1), z.maxLength(50)) }), reply: attachmentSchema,
  }),
}
