import { deliverOutbox } from '../../apps/bff/src/jobs/deliver-outbox'
import type { TestHouse } from '../support/serve'

/** Works the whole outbox off, as the server does once a second. */
export async function deliverAll(test: TestHouse): Promise<void> {
  do test.later(1000)
  while ((await deliverOutbox(test.house)) > 0)
}
