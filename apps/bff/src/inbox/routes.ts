import { endpoints } from '@mingbai/contracts/endpoints'
import { listStaffCases } from '../cases/list-staff-cases'
import { serveStaff } from '../http/serve'
import { boxes, boxWhere, readInbox } from './read-inbox'

export const inboxRoutes = [
  serveStaff(endpoints.readInbox, {}, (_input, scope) => readInbox(scope)),
  serveStaff(endpoints.staffListCases, {}, ({ query }, scope) => {
    const box = boxes.find(({ key }) => key === query.box)
    return listStaffCases(query, scope, box ? boxWhere(box, scope) : null)
  }),
]
