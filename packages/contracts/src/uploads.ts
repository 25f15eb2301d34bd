import { attachmentSchema } from './common'
import { endpoint } from './endpoint'

/** multipart/form-data with one part `file`; the same `key` again returns the first id. */
export const uploadPath = '/api/v1/uploads'
export const uploadEndpoints = {
  upload: endpoint('POST /api/v1/uploads', {
    summary: '上传一张照片（multipart：key, file）', reply: attachmentSchema, errors: ['fileTooLarge', 'fileNotAPicture', 'tooManyUploads', 'storageFull'],
  }),
}
