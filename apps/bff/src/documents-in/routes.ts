import { endpoints } from '@mingbai/contracts/endpoints'
import { limits } from '@mingbai/contracts/limits'
import { serveStaff } from '../http/serve'
import { readSentFile } from '../uploads/read-file'
import { blurPicture, lookedAt } from './look-and-blur'
import { readDocument } from './read-docx'
import { receiveDocument } from './receive-document'

export const documentRoutes = [
  serveStaff(endpoints.readDocument, { needs: 'notices.draft' }, async (_input, _scope, ctx) => {
    const { bytes, name } = await readSentFile(ctx.req, limits.documentBytes)
    return readDocument(bytes, name)
  }),
  serveStaff(endpoints.uploadDocument, { needs: 'notices.draft' }, async (_input, scope, ctx) => receiveDocument(await readSentFile(ctx.req, limits.documentBytes), scope)),
  serveStaff(endpoints.lookedAtFile, {}, ({ params }, scope) => lookedAt(params.id, scope)),
  serveStaff(endpoints.blurPicture, { needs: 'notices.draft' }, ({ params, body }, scope) => blurPicture(params.id, body.boxes, scope)),
]
