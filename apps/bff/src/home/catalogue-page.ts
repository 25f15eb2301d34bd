import type { CataloguePage } from '@mingbai/contracts/catalogue'
import { readCatalogue } from '../catalogue/read-catalogue'
import { publicStates } from '../duties/find-duties'
import type { Scope } from '../house'
import { allTopics } from '../tenant/topic-cards'

/** What the township has to publish, how it stands with it, and its 专栏. */
export async function readCataloguePage(scope: Scope): Promise<CataloguePage> {
  const [duties, topics] = await Promise.all([publicStates(scope), allTopics(scope)])
  return { ...(await readCatalogue(scope, duties)), topics }
}
