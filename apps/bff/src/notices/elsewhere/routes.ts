import { endpoints } from '@mingbai/contracts/endpoints'
import { noticeImportLimits } from '@mingbai/contracts/notice-imports'
import { serveStaff, type Route } from '../../http/serve'
import { readFile } from '../../uploads/read-file'
import { confirmNotices, previewNotices, readImportForm, type Websites } from './import-notices'

export const noticeImportRoutes = (websites: Websites): Route[] => [
  serveStaff(endpoints.readNoticeImportForm, { needs: 'notices.import' }, (_input, scope) => readImportForm(websites, scope)),
  serveStaff(endpoints.previewNoticeImport, { needs: 'notices.import' }, async ({ query }, scope, ctx) => previewNotices(query, await readFile(ctx.req, noticeImportLimits.fileBytes), websites, scope)),
  serveStaff(endpoints.confirmNoticeImport, { needs: 'notices.import' }, async ({ query }, scope, ctx) => confirmNotices(query, await readFile(ctx.req, noticeImportLimits.fileBytes), websites, scope)),
]
