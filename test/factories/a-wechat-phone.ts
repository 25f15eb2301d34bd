import { endpoints } from '@mingbai/contracts/endpoints'
import type { ReplyOf } from '@mingbai/contracts/endpoint'
import type { Client } from '../support/client'
import type { TestHouse } from '../support/serve'
import type { WechatServer } from '../wechat-server/server'

type Session = ReplyOf<typeof endpoints.openWechatSession>

/** A phone in the mini-program, signed in. */
export async function aWechatPhone(test: TestHouse, wechat: WechatServer, { openid = wechat.person(), receipts = [] }: { openid?: string; receipts?: { id: string; token: string }[] } = {}): Promise<Client & { openid: string; receipts: Session['receipts'] }> {
  const phone = test.phone()
  const session = await phone.call(endpoints.openWechatSession, { body: { code: wechat.loginCode(openid), receipts: receipts.map(({ id, token }) => ({ id, token })) } })
  phone.bearer = session.token
  return Object.assign(phone, { openid, receipts: session.receipts })
}
