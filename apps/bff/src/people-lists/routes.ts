import { endpoints } from '@mingbai/contracts/endpoints'
import { peopleListLimits } from '@mingbai/contracts/people-lists'
import { serve, serveStaff } from '../http/serve'
import { readFile } from '../uploads/read-file'
import { actOnList } from './act-on-list'
import { importList } from './import-list'
import { createList, listStaffLists, readStaffList } from './staff-lists'
import { readVillageList } from './village-list'

export const peopleListRoutes = [
  // Never cached, here or on the way: `serve` without `cached` answers no-store.
  serve(endpoints.readVillageList, {}, ({ params, query }, scope, ctx) => {
    ctx.set('X-Robots-Tag', 'noindex')
    return readVillageList(params.id, query, scope)
  }),
  serveStaff(endpoints.listPeopleLists, { needs: 'lists.read' }, ({ query }, scope) => listStaffLists(query.before, scope)),
  serveStaff(endpoints.createPeopleList, { needs: 'lists.draft' }, ({ body }, scope) => createList(body, scope)),
  serveStaff(endpoints.readPeopleList, { needs: 'lists.read' }, ({ params }, scope) => readStaffList(params.id, scope)),
  serveStaff(endpoints.importPeopleList, { needs: 'lists.draft' }, async ({ params }, scope, ctx) => {
    await importList(params.id, await readFile(ctx.req, peopleListLimits.fileBytes), scope)
    return readStaffList(params.id, scope)
  }),
  serveStaff(endpoints.actOnPeopleList, { needs: 'lists.read' }, ({ params, body }, scope) => actOnList(params.id, params.verb, body.seq, body.fields, scope)),
]
