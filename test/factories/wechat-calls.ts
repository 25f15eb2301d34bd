import { endpoints } from '@mingbai/contracts/endpoints'
import type { Client } from '../support/client'
import { openWechatServer } from '../wechat-server/server'
import { aWechatPhone } from './a-wechat-phone'
import type { Caller } from './endpoint-calls'

const TOKEN = '0123456789abcdef0123456789abcdef'

/** 微信里的村民: against the stand-in WeChat. */
export async function wechatCalls({ open, called }: Caller): Promise<void> {
  const wechat = await openWechatServer()
  const test = await open({ env: wechat.env })
  const client = await aWechatPhone(test, wechat)
  const call: Client['call'] = (endpoint, input) => {
    called.add(`${endpoint.method} ${endpoint.path}`)
    return client.call(endpoint, input)
  }
  called.add('POST /api/v1/wechat/session')
  await call(endpoints.readWechat)
  await call(endpoints.askWechatPhone, { body: { code: wechat.phoneCode(client.openid, '13800001234') } })
  await call(endpoints.saveGrants, { body: { answers: [{ template: 'T1', answer: 'accept' }] } })
  await call(endpoints.readGrants)
  await call(endpoints.changeFollow, { body: { token: TOKEN, kind: 'area', code: 'jobs', following: true } })
  await call(endpoints.tellFollowsByWechat, { body: { token: TOKEN, code: wechat.loginCode(client.openid), answers: [{ template: 'T1', answer: 'accept' }] } })
  await call(endpoints.forgetWechat)
  await test.close()
  await wechat.close()
}
