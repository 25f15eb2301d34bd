import { endpoints } from '@mingbai/contracts/endpoints'
import { serve, serveStaff } from '../http/serve'
import { readTopic, type ReadCards } from './read-topics'
import { addTopic, changeTopic, listTopics } from './staff-topics'

const manages = { needs: 'topics.manage' } as const

export const topicRoutes = (readCards: ReadCards) => [
  serve(endpoints.readTopic, { cached: true }, ({ params }, scope) => readTopic(params.id, scope, readCards)),
  serveStaff(endpoints.listTopics, manages, (_input, scope) => listTopics(scope)),
  serveStaff(endpoints.addTopic, manages, ({ body }, scope) => addTopic(body, scope)),
  serveStaff(endpoints.changeTopic, manages, ({ params, body }, scope) => changeTopic(params.id, body.seq, body.draft, scope)),
]
