import { endpoints } from '@mingbai/contracts/endpoints'
import { serveStaff } from '../http/serve'
import { addAbsence, endAbsence, readAbsences } from './absences'
import { addPerson, changePerson, listPeople, resetPassword } from './people'

export const peopleRoutes = [
  serveStaff(endpoints.listPeople, { needs: 'people.manage' }, async (_input, scope) => ({ items: await listPeople(scope) })),
  serveStaff(endpoints.addPerson, { needs: 'people.manage' }, ({ body }, scope) => addPerson(body, scope)),
  serveStaff(endpoints.changePerson, { needs: 'people.manage' }, ({ params, body }, scope) => changePerson(params.id, body, scope)),
  serveStaff(endpoints.resetPassword, { needs: 'people.manage' }, ({ params }, scope) => resetPassword(params.id, scope)),
  serveStaff(endpoints.readAbsences, {}, (_input, scope) => readAbsences(scope)),
  serveStaff(endpoints.addAbsence, { needs: 'notices.review' }, ({ body }, scope) => addAbsence(body, scope)),
  serveStaff(endpoints.endAbsence, { needs: 'notices.review' }, ({ params }, scope) => endAbsence(params.id, scope)),
]
