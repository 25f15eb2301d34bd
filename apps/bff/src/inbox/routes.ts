import { endpoints } from '@mingbai/contracts/endpoints'
import { listStaffCases } from '../cases/list-staff-cases'
import { serveStaff } from '../http/serve'
import { boxConditions } from './case-boxes'
import { boxes, readInbox } from './read-inbox'

export const inboxRoutes = [
  serveStaff(endpoints.readInbox, {}, (_input, scope) => readInbox(scope)),
  serveStaff(endpoints.staffListCases, {}, async ({ query }, scope) => {
    const box = boxes.find(({ key }) => key === query.box)
    return listStaffCases(query, scope, box?.cases ? await boxConditions({ cases: box.cases }, scope) : null)
  }),
]
