import { caseImportLimits } from '@mingbai/contracts/case-imports'
import { endpoints } from '@mingbai/contracts/endpoints'
import { serveStaff } from '../../http/serve'
import { readFile } from '../../uploads/read-file'
import { confirmImport, matchHeadings, previewImport } from './import-cases'
import { enterCase, readIntakeForm } from './enter-case'
import { handReceipt } from './hand-receipt'

export const intakeRoutes = [
  serveStaff(endpoints.readIntakeForm, { needs: 'cases.enter' }, async (_input, scope) => readIntakeForm(scope)),
  serveStaff(endpoints.enterCase, { needs: 'cases.enter' }, ({ body }, scope) => enterCase(body, scope)),
  serveStaff(endpoints.handReceipt, { needs: 'cases.enter' }, ({ params }, scope) => handReceipt(params.id, scope)),
  serveStaff(endpoints.previewCaseImport, { needs: 'cases.enter' }, async ({ params }, scope, ctx) => previewImport(params.system, await readFile(ctx.req, caseImportLimits.fileBytes), scope)),
  serveStaff(endpoints.matchHeadings, { needs: 'cases.enter' }, ({ params, body }, scope) => matchHeadings(params.system, body.headings, scope)),
  serveStaff(endpoints.confirmCaseImport, { needs: 'cases.enter' }, async ({ params }, scope, ctx) => confirmImport(params.system, await readFile(ctx.req, caseImportLimits.fileBytes), scope)),
]
