import { attachmentSchema } from '@mingbai/contracts/common'
import type { UploadUse } from '@mingbai/contracts/uploads'
import { noAnswer, refusal } from '../../api/api-error'
import { townshipHeaders } from '../../api/township'
import type { OwnFile } from '../../platform/own-file'

export interface Uploaded { id: string; thumbUrl: string }
/** Asked for at each sending: a session may have been opened anew. Without, it goes to the township that is read. */
export type Headers = () => Record<string, string>

/** @throws {ApiError} */
export async function uploadPhoto(photo: OwnFile, use?: UploadUse, headers?: Headers): Promise<Uploaded> {
  const answer = await photo.send(use, (headers ?? townshipHeaders)()).catch(() => {
    throw noAnswer()
  })
  const reply = attachmentSchema.safeParse(answer.body)
  if (answer.status > 299 || !reply.success) throw refusal(answer.status, answer.body)
  return reply.data
}
