import { endpoints } from '@mingbai/contracts/endpoints'
import { serve, serveStaff } from '../http/serve'
import { answerSurvey } from './answer-survey'
import { enterTally, strikeTally } from './enter-tally'
import { readSurvey } from './read-survey'
import { changeSurvey, openSurvey, settleHeld } from './run-survey'
import { listSurveys, staffReadSurvey } from './staff-surveys'

/** 社会评议 is part of what the annual report tells: who reads it reads this. */
const reads = { needs: 'reports.read' } as const
const writes = { needs: 'reports.write' } as const

export const surveyRoutes = [
  serve(endpoints.readSurvey, { cached: true }, ({ query }, scope) => readSurvey(query, scope)),
  serve(endpoints.answerSurvey, {}, ({ params, body }, scope) => answerSurvey(params.id, body, scope)),
  serveStaff(endpoints.listSurveys, reads, (_input, scope) => listSurveys(scope)),
  serveStaff(endpoints.staffReadSurvey, reads, ({ params, query }, scope) => staffReadSurvey(params.year, query.source, scope)),
  serveStaff(endpoints.openSurvey, writes, ({ params, body }, scope) => openSurvey(params.year, body, scope)),
  serveStaff(endpoints.changeSurvey, writes, ({ params, body }, scope) => changeSurvey(params.year, body.seq, body.draft, scope)),
  serveStaff(endpoints.enterTally, writes, ({ params, body }, scope) => enterTally(params.year, body, scope)),
  serveStaff(endpoints.strikeTally, writes, ({ params, body }, scope) => strikeTally(params.year, params.id, body.reason, scope)),
  serveStaff(endpoints.settleHeld, writes, ({ params, body }, scope) => settleHeld(params.year, body.counts, body.reason, scope)),
]
