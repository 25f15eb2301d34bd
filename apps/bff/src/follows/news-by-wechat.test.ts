import { endpoints } from '@mingbai/contracts/endpoints'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { aCase, HEJIA } from '../../../../test/factories/a-case'
import { aJobPost } from '../../../../test/factories/a-job-post'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { actOnNotice, aDraft, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import { aWechatPhone } from '../../../../test/factories/a-wechat-phone'
import { deliverAll } from '../../../../test/factories/deliver-all'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { openWechatServer, type WechatServer } from '../../../../test/wechat-server/server'
import { sendMessages } from '../outbox/send-messages'

/** Who owns no case, and follows a village, an area or somebody's case in the mini-program. */
const NEWS = 'nEwSq9aNqkGTsVFVn5WGmYB8oUmzZ5xU'
const STEP = 'sTePq9aNqkGTsVFVn5WGmYB8oUmzZ5xU'
const SEND = '/cgi-bin/message/subscribe/send'
const jobs = { kind: 'area', code: 'jobs' } as const
const hejia = { kind: 'village', code: HEJIA } as const
let test: TestHouse
let wechat: WechatServer
let writer: Client
let leader: Client
beforeAll(async () => {
  wechat = await openWechatServer({ now: () => test.house.clock().getTime() })
  wechat.world.templates.set(NEWS, ['thing1', 'phrase2', 'date3']).set(STEP, ['thing3'])
  for (const page of ['notices/notice/index', 'follows/mine/index']) wechat.world.pages.add(page)
  test = await openTestHouse({ env: { ...wechat.env, WECHAT_TEMPLATE_NEWS: `${NEWS} thing1=title phrase2=area date3=day`, WECHAT_TEMPLATE_CASE_STEP: `${STEP} thing3=words` }, start: '2026-11-23T02:00:00.000Z' })
  ;[writer, leader] = [(await aStaff(test, 'office')).client, (await aStaff(test, 'leader')).client]
})
afterAll(async () => {
  await test.close()
  await wechat.close()
})
beforeEach(() => void (wechat.world.calls.length = 0))

type What = { kind: 'area' | 'village' | 'case'; code: string }

/** A phone in WeChat that follows these things, and what its person said when asked. */
async function aWechatFollower(things: readonly What[], { answer = 'accept', template = NEWS, times = 1 }: { answer?: 'accept' | 'reject'; template?: string; times?: number } = {}) {
  const [token, openid, phone] = [randomBytes(16).toString('hex'), wechat.person(), test.phone()]
  for (const what of things) await phone.call(endpoints.changeFollow, { body: { token, ...what, following: true } })
  for (let time = 0; time < times; time += 1) await phone.call(endpoints.tellFollowsByWechat, { body: { token, code: wechat.loginCode(openid), answers: [{ template, answer }] } })
  if (answer === 'accept') wechat.grant(openid, template, times)
  test.later(1000)
  return { token, openid }
}
async function deliver(): Promise<void> {
  await deliverAll(test)
  await sendMessages(test.house)
}
/** To whom of these WeChat was asked to bring something, in turn: others of earlier tests may follow as well. */
const told = (...people: readonly { openid: string }[]) => wechat.calls(SEND).map(({ body }) => z.parse(z.looseObject({ touser: z.string() }), body).touser).filter((one) => people.some(({ openid }) => openid === one))
const publish = (more: Parameters<typeof aPublishedNotice>[2]) => aPublishedNotice(writer, leader, more)

it('something new of the village or the area is told once for each yes, with the way to it; then it is silent', async () => {
  const both = await aWechatFollower([hejia, jobs], { times: 2 })
  const { id } = await publish({ ...aJobPost({ title: '饲料厂招装卸工' }), villages: [HEJIA] })
  await deliver()
  expect(wechat.calls(SEND).map(({ body }) => body)).toMatchObject([
    { touser: both.openid, template_id: NEWS, page: `notices/notice/index?id=${id}`, data: { thing1: { value: '饲料厂招装卸工' }, phrase2: { value: '就业创业' }, date3: { value: '2026-11-23' } } },
  ])
  for (const more of [{ title: '何家村的事', villages: [HEJIA] }, { title: '全乡的事' }]) {
    await publish(more)
    await deliver()
  }
  expect(told(both)).toHaveLength(2)
})

it('what is put right, or taken down before its turn, is not told; who said no, follows something else, or came later is told nothing', async () => {
  const [no, elsewhere] = [await aWechatFollower([hejia], { answer: 'reject' }), await aWechatFollower([{ kind: 'area', code: 'jobs' }])]
  const seen = await publish({ title: '何家村甲', villages: [HEJIA] })
  test.later(1000)
  const late = await aWechatFollower([hejia])
  await deliver()
  await actOnNotice(leader, await leader.call(endpoints.staffReadNotice, { params: { id: seen.id } }), 'correct', { words: '写错了' }, aDraft({ title: '何家村乙', villages: [HEJIA] }))
  const gone = await publish({ title: '何家村丙', villages: [HEJIA] })
  await actOnNotice(leader, await leader.call(endpoints.staffReadNotice, { params: { id: gone.id } }), 'withdraw', { note: '发错了' })
  await deliver()
  expect(told(no, elsewhere, late)).toEqual([])
})

it('a job post goes to whom it is for, and not when it is over', async () => {
  const [women, all] = [await aWechatFollower([jobs], { times: 2 }), await aWechatFollower([jobs], { times: 2 })]
  await test.phone().call(endpoints.narrowFollow, { body: { token: women.token, ...jobs, groups: ['女性'] } })
  await publish(aJobPost({ title: '看渠工', groups: '退役军人' }))
  await publish(aJobPost({ title: '过期的', groups: '女性', until: '2026-11-22' }))
  await deliver()
  expect(told(women, all)).toEqual([all.openid])
  await publish(aJobPost({ title: '家政工', groups: '女性' }))
  await deliver()
  expect(told(women, all).sort()).toEqual([all.openid, all.openid, women.openid].sort())
})

it('a step of a case that somebody follows comes to WeChat as well, and leads to what they follow', async () => {
  const { id } = await aCase(test.phone())
  await deliver()
  const { openid } = await aWechatFollower([{ kind: 'case', code: id }], { template: STEP })
  await actOnCase(test, writer, id, 'accept')
  await deliver()
  expect(wechat.calls(SEND).map(({ body }) => body)).toMatchObject([{ touser: openid, template_id: STEP, page: 'follows/mine/index', data: { thing3: { value: '受理了，正在安排人办' } } }])
})

it('43101: the yes was used up in WeChat; it is not tried again. Who has WeChat forget them is told nothing more', async () => {
  const used = await aWechatFollower([hejia])
  wechat.grant(used.openid, NEWS, 0)
  const forgotten = await aWechatFollower([hejia])
  const phone = await aWechatPhone(test, wechat, { openid: forgotten.openid })
  await phone.call(endpoints.forgetWechat)
  await publish({ title: '何家村丁', villages: [HEJIA] })
  await deliver()
  await deliver()
  expect([told(used), told(forgotten)]).toEqual([[used.openid], []])
})

it('who follows nothing, and a code that WeChat does not know, tie nothing', async () => {
  const answers = [{ template: NEWS, answer: 'accept' as const }]
  const token = randomBytes(16).toString('hex')
  const refused = async (code: string) => (await test.phone().refused(endpoints.tellFollowsByWechat, { body: { token, code, answers } })).code
  expect(await refused(wechat.loginCode(wechat.person()))).toBe('notFound')
  await test.phone().call(endpoints.changeFollow, { body: { token, ...hejia, following: true } })
  expect(await refused('unknown')).toBe('wechatCodeUnfit')
})
