import { endpoints } from '@mingbai/contracts/endpoints'
import { articleSources } from '../../apps/bff/src/article-sources'
import { runArticles } from '../../apps/bff/src/articles/run-articles'
import type { Client } from '../support/client'
import { openWechatServer } from '../wechat-server/server'
import { aPublishedNotice } from './a-notice'
import { aStaff } from './a-staff'
import type { Caller } from './endpoint-calls'

/** A notice on the 公众号 and away from there again: against the stand-in WeChat, which is asked, since no push comes. */
export async function articleCalls({ open, called }: Caller): Promise<void> {
  const wechat = await openWechatServer()
  const test = await open({ env: { ...wechat.env, PUBLIC_URL: 'https://mingbai.example.cn' } })
  const office = (await aStaff(test, 'office')).client
  const { id } = await aPublishedNotice(office, (await aStaff(test, 'leader')).client)
  const call: Client['call'] = (endpoint, input) => {
    called.add(`${endpoint.method} ${endpoint.path}`)
    return office.call(endpoint, input)
  }
  const run = runArticles(articleSources)
  await call(endpoints.readArticle, { params: { id } })
  await call(endpoints.sendArticle, { params: { id } })
  await run(test.house)
  for (const publishId of wechat.world.jobs.keys()) wechat.finishJob(publishId, 0)
  test.later(600_000)
  await run(test.house)
  await call(endpoints.deleteArticle, { params: { id } })
  await test.close()
  await wechat.close()
}
