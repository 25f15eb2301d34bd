import { attachmentSchema } from './common'
import { endpoint } from './endpoint'

/** multipart/form-data with one part `file`; the same `key` again returns the first id. */
export const uploadPath = '/api/v1/uploads'
/**
 * The part of that form that says what the file is, where it is no photograph of a case. `tipOff`: a photograph to be sealed for
 * a 举报; its reply has an id and no address. `voice`: a recording of up to a minute; its reply has its length and no address.
 */
export const uploadFor = { field: 'for', uses: ['tipOff', 'voice'] } as const
export type UploadUse = (typeof uploadFor.uses)[number]

export const uploadEndpoints = {
  upload: endpoint('POST /api/v1/uploads', {
    summary: '上传一张照片或一段录音（multipart：key, for, file）', reply: attachmentSchema,
  }),
}
