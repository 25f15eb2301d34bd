import { endpoints } from '@mingbai/contracts/endpoints'
import { serve, serveStaff } from '../http/serve'
import { sayAlsoMet } from './also-met'
import { readLedgerProof } from './ledger-proof'
import { listCases } from './list-cases'
import { staffOpenContact, staffOpenVoice } from './open-sealed'
import { explainDue, readCase, trackByCode, trackByTokens } from './read-case'
import { residentAct } from './resident-act'
import { staffAct, staffReadCase } from './staff-case'
import { submitCase } from './submit-case'
import { submitTipOff } from './tip-offs/submit-tip-off'

export const caseRoutes = [
  serve(endpoints.submitCase, {}, ({ body }, scope) => (body.kind === 'tipOff' ? submitTipOff(body, scope) : submitCase(body, scope))),
  serve(endpoints.listCases, { cached: true }, ({ query }, scope) => listCases(query, scope)),
  serve(endpoints.readCase, { cached: true }, ({ params }, scope) => readCase(params.id, scope)),
  serve(endpoints.sayAlsoMet, {}, ({ params }, scope) => sayAlsoMet(params.id, scope)),
  serve(endpoints.explainDue, {}, ({ params }, scope) => explainDue(params.id, scope)),
  serve(endpoints.trackByCode, {}, ({ body }, scope) => trackByCode(body.number, body.queryCode, scope)),
  serve(endpoints.trackByTokens, {}, ({ body }, scope) => trackByTokens(body.receipts, scope)),
  serve(endpoints.readLedgerProof, {}, ({ params, body }, scope) => readLedgerProof(params.id, body.proof, scope)),
  serve(endpoints.residentAct, {}, ({ params, body }, scope) => residentAct({ publicId: params.id, verb: params.verb, ...body }, scope)),

  serveStaff(endpoints.staffReadCase, {}, ({ params }, scope) => staffReadCase(params.id, scope)),
  serveStaff(endpoints.actOnCase, {}, ({ params, body }, scope) => staffAct({ publicId: params.id, verb: params.verb, ...body }, scope)),
  serveStaff(endpoints.openContact, { needs: 'cases.openContact' }, ({ params }, scope) => staffOpenContact(params.id, scope)),
  serveStaff(endpoints.openVoice, {}, ({ params }, scope) => staffOpenVoice(params.id, scope)),
]
