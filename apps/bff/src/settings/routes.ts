import { endpoints } from '@mingbai/contracts/endpoints'
import { roleLabels } from '@mingbai/contracts/labels'
import { roles } from '@mingbai/rules/roles'
import { serveStaff } from '../http/serve'
import { goLive } from './go-live'
import { saveOwnWords } from './own-words'
import { readPresets, savePresets } from './presets'
import { readLog } from './read-log'
import { addBoard, changeBoard, listBoards, listCategories, listOrganisations, readSettings, saveCategory, saveOrganisation, saveSettings } from './settings'

export const settingsRoutes = [
  serveStaff(endpoints.readChoices, {}, async (_input, { tenant }) => {
    const organisations = [...tenant.organisations.values()].filter(({ active }) => active)
    const items = [...tenant.items.values()].filter(({ parent, active }) => parent !== null && active)
    return {
      organisations: organisations.map(({ code, name }) => ({ code, name })),
      villages: tenant.villages.map(({ code, name }) => ({ code, name })),
      items: items.map(({ code, name, parent }) => ({ code, name, area: tenant.items.get(parent ?? '')?.name ?? '' })),
      boards: [...tenant.boards.values()].filter(({ active }) => active).map(({ id, name, village }) => ({ code: id, name, village })),
      roles: roles.map((code) => ({ code, name: roleLabels[code] })),
    }
  }),
  serveStaff(endpoints.readSettings, { needs: 'settings.manage' }, async (_input, scope) => readSettings(scope)),
  serveStaff(endpoints.saveSettings, { needs: 'settings.manage' }, ({ body }, scope) => saveSettings(body, scope)),
  serveStaff(endpoints.readOwnWords, { needs: 'settings.manage' }, async (_input, { tenant }) => ({ items: tenant.settings.words ?? [] })),
  serveStaff(endpoints.readPresets, { needs: 'settings.manage' }, async (_input, scope) => readPresets(scope)),
  serveStaff(endpoints.savePresets, { needs: 'settings.manage' }, ({ body }, scope) => savePresets(body, scope)),
  serveStaff(endpoints.saveOwnWords, { needs: 'settings.manage' }, ({ body }, scope) => saveOwnWords(body.items, scope)),
  serveStaff(endpoints.listOrganisations, { needs: 'settings.manage' }, async (_input, scope) => ({ items: listOrganisations(scope) })),
  serveStaff(endpoints.saveOrganisation, { needs: 'settings.manage' }, ({ params, body }, scope) => saveOrganisation(params.code, body, scope)),
  serveStaff(endpoints.listCategories, { needs: 'settings.manage' }, async (_input, scope) => ({ items: listCategories(scope) })),
  serveStaff(endpoints.saveCategory, { needs: 'settings.manage' }, ({ params, body }, scope) => saveCategory(params.code, body, scope)),
  serveStaff(endpoints.listBoards, { needs: 'boards.manage' }, async (_input, scope) => listBoards(scope)),
  serveStaff(endpoints.addBoard, { needs: 'boards.manage' }, ({ body }, scope) => addBoard(body, scope)),
  serveStaff(endpoints.changeBoard, { needs: 'boards.manage' }, ({ params, body }, scope) => changeBoard(params.id, body, scope)),
  serveStaff(endpoints.readLog, { needs: 'log.read' }, ({ query }, scope) => readLog(query.before, scope)),
  serveStaff(endpoints.goLive, { needs: 'settings.manage' }, (_input, scope) => goLive(scope)),
]
