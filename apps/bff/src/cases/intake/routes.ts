import { endpoints } from '@mingbai/contracts/endpoints'
import { serveStaff } from '../../http/serve'
import { enterCase, readIntakeForm } from './enter-case'

export const intakeRoutes = [
  serveStaff(endpoints.readIntakeForm, { needs: 'cases.enter' }, async (_input, scope) => readIntakeForm(scope)),
  serveStaff(endpoints.enterCase, { needs: 'cases.enter' }, ({ body }, scope) => enterCase(body, scope)),
]
