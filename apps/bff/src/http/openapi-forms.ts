import { uploadFor } from '@mingbai/contracts/uploads'
import type { Json } from './openapi-parts'

const file = { type: 'string', format: 'binary' }
const key = { type: 'string', pattern: '^[0-9a-f]{32}$' }
const withFile: Json = { type: 'object', required: ['file'], properties: { file } }
const withKey: Json = { type: 'object', required: ['key', 'file'], properties: { key, file } }

/** What is sent as multipart/form-data, by the name of its endpoint: the table of endpoints knows JSON alone. */
export const sentForms: Readonly<Record<string, Json>> = {
  upload: { ...withKey, properties: { key, [uploadFor.field]: { type: 'string', enum: uploadFor.uses }, file } },
  uploadDocument: withKey,
  readDocument: withFile,
  importPeopleList: withFile,
  previewCaseImport: withFile,
  confirmCaseImport: withFile,
  previewNoticeImport: withFile,
  confirmNoticeImport: withFile,
}
