import { endpoints } from '@mingbai/contracts/endpoints'
import { actOnNotice, aDraft, aNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { aPush } from '../../../../test/wechat-server/push'
import { openWechatServer, type WechatServer } from '../../../../test/wechat-server/server'
import { OFFICIAL } from '../../../../test/wechat-server/world'
import { articleSources } from '../article-sources'
import { runArticles } from './run-articles'

const TOKEN = 'AAAAA'
const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const HOUR = 3_600_000
const ADD = '/cgi-bin/draft/add'
const SUBMIT = '/cgi-bin/freepublish/submit'

let test: TestHouse
let wechat: WechatServer
let office: TestStaff
let leader: TestStaff
beforeEach(async () => {
  wechat = await openWechatServer({ now: () => test.house.clock().getTime() })
  test = await openTestHouse({ env: { ...wechat.env, WECHAT_PUSH_TOKEN: TOKEN, WECHAT_PUSH_KEY: KEY, PUBLIC_URL: 'https://mingbai.example.cn' } })
  office = await aStaff(test, 'office')
  leader = await aStaff(test, 'leader')
})
afterEach(async () => {
  // No secret, token or wording gets into the log, whatever went wrong.
  const logged = test.logged.join('\n')
  for (const secret of [OFFICIAL.secret, ...wechat.world.tokens.keys(), '轮着放水']) expect(logged).not.toContain(secret)
  await test.close()
  await wechat.close()
})

const published = (more = {}) => aPublishedNotice(office.client, leader.client, more)
const send = (id: string) => office.client.call(endpoints.sendArticle, { params: { id } })
const remove = (id: string) => office.client.call(endpoints.deleteArticle, { params: { id } })
const read = (id: string) => office.client.call(endpoints.readArticle, { params: { id } })
const postings = async (id: string) => (await office.client.call(endpoints.readNoticePostings, { params: { id } })).items
const box = async () => (await office.client.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'articles')
async function run(milliseconds = 1000): Promise<number> {
  test.later(milliseconds)
  return runArticles(articleSources)(test.house)
}
async function push(event: Record<string, unknown>, format: 'json' | 'xml' = 'xml'): Promise<number> {
  const { query, body, type } = aPush(event, { token: TOKEN, key: KEY, appId: OFFICIAL.appId, format })
  return (await test.phone().fetch(`/wechat/push?${query}`, { method: 'POST', body, headers: { 'content-type': type } })).status
}
/** The latest. */
function job(): string {
  const id = [...wechat.world.jobs.keys()].at(-1)
  if (!id) throw new Error('no job')
  return id
}
async function standing(more = {}): Promise<string> {
  const { id } = await published(more)
  await send(id)
  await run()
  await push(wechat.finishJob(job(), 0))
  return id
}
const corrected = async (id: string) => {
  const seen = await office.client.call(endpoints.staffReadNotice, { params: { id } })
  await actOnNotice(leader.client, seen, 'correct', { words: '日期写错了。' }, aDraft({ text: '从后天起放水。' }))
}

describe('发到公众号', () => {
  it.each(['xml', 'json'] as const)('a notice with its picture becomes a draft and is submitted; the push (%s) records where it stands, once', async (format) => {
    const photo = await anUpload(office.client)
    const { id } = await published({ attachments: [photo.id] })
    expect(await read(id)).toEqual({ isOn: true, state: null, words: '', link: '', isDue: false, verbs: ['send'] })
    expect(await send(id)).toMatchObject({ state: 'waiting', verbs: [] })
    expect(await run()).toBe(1)
    const [draft] = wechat.world.drafts.values()
    expect(draft).toEqual({ title: '冬灌用水安排', link: expect.stringContaining(id), content: expect.stringMatching(/一个村一个村轮着放水.*先何家村(.*mmbiz\.example){2}/s) })
    expect(await read(id)).toMatchObject({ state: 'submitted', words: expect.stringContaining('审核'), verbs: [] })
    const event = wechat.finishJob(job(), 0)
    expect([await push(event, format), await push(event, format)]).toEqual([200, 200])
    const [{ url } = { url: '' }] = wechat.world.published.values()
    expect(await read(id)).toMatchObject({ state: 'published', link: url, isDue: false, verbs: ['delete'] })
    expect(await postings(id)).toEqual([expect.objectContaining({ channel: { code: 'wechat-account', name: '微信公众号' }, link: url, isCancelled: false })])
    expect(await run(HOUR)).toBe(0)
  })

  it('pressed twice, also at the same time, it is one draft', async () => {
    const { id } = await published()
    await Promise.all([send(id), send(id), send(id)])
    await send(id)
    await run()
    await send(id)
    await run(HOUR)
    expect([wechat.calls(ADD).length, wechat.calls(SUBMIT).length]).toEqual([1, 1])
  })

  it('answers lost on their way give one draft and one article', async () => {
    const { id } = await published()
    await send(id)
    wechat.loseAnswers(ADD)
    wechat.loseAnswers(SUBMIT)
    await run()
    expect([wechat.calls(ADD).length, wechat.world.drafts.size, await run()]).toEqual([1, 1, 0])
    await run(120_000)
    expect([wechat.calls(ADD).length, wechat.calls(SUBMIT).length, await run()]).toEqual([1, 1, 0])
    await push(wechat.finishJob(job(), 0))
    await run(HOUR)
    expect([wechat.calls(SUBMIT).length, (await read(id)).state, (await postings(id)).length]).toEqual([1, 'published', 1])
  })

  it('where no push comes within an hour, WeChat is asked', async () => {
    const { id } = await published()
    await send(id)
    await run()
    expect(await run(HOUR - 2000)).toBe(0)
    expect([await run(2000), (await read(id)).state]).toEqual([1, 'submitted'])
    wechat.finishJob(job(), 0)
    await run(HOUR)
    expect([(await read(id)).state, (await postings(id)).length]).toEqual(['published', 1])
  })

  it('a publish_status that is not 0 is a sentence and a to-do, and the same draft may be sent again', async () => {
    for (const [status, words] of [[2, '原创'], [3, '没有发布成功'], [4, '审核没有通过']] as const) {
      const { id, draft } = await published()
      await send(id)
      await run()
      await push(wechat.finishJob(job(), status))
      expect(await read(id)).toMatchObject({ state: 'failed', words: expect.stringContaining(words), isDue: true, verbs: ['send'] })
      expect(await box()).toMatchObject({ count: 1, link: { path: `/notices/${id}`, label: draft.title } })
      expect(await postings(id)).toEqual([])
      await send(id)
      await run()
      expect([(await read(id)).state, (await box())?.count]).toEqual(['submitted', 0])
    }
    expect([wechat.calls(ADD).length, wechat.calls(SUBMIT).length]).toEqual([3, 6])
  })

  it('what WeChat refuses is said in words, and not asked again until somebody presses', async () => {
    for (const [path, code, words] of [
      [ADD, 48001, '没有发布文章的权限'], [SUBMIT, 53503, '发布检查'], [SUBMIT, 53504, '公众平台官网'], [SUBMIT, 53505, '按“保存”'], [SUBMIT, 40007, '重新做一份'], [ADD, 45110, '微信没有接受（45110）'],
    ] as const) {
      const { id } = await published()
      await send(id)
      wechat.askFor(path, code)
      await run()
      expect(await read(id)).toMatchObject({ state: 'failed', words: expect.stringContaining(words), verbs: ['send'] })
      expect(await run(120_000)).toBe(0)
      await send(id)
      await run()
      expect((await read(id)).state).toBe('submitted')
    }
  })

  it('what the day’s quota stops goes tomorrow by itself', async () => {
    const { id } = await published()
    await send(id)
    wechat.askFor(ADD, 45009)
    await run()
    expect(await read(id)).toMatchObject({ state: 'waiting', words: expect.stringContaining('明天') })
    expect(await run(HOUR)).toBe(0)
    await run(24 * HOUR)
    office = await aStaff(test, 'office')
    expect((await read(id)).state).toBe('submitted')
  })
})

describe('删掉', () => {
  it('what was corrected is a to-do; deleted there it is taken down in the register, and the new wording may go', async () => {
    const id = await standing()
    expect((await read(id)).isDue).toBe(false)
    await corrected(id)
    expect(await read(id)).toMatchObject({ isDue: true, words: expect.stringContaining('更正'), verbs: ['delete'] })
    expect(await office.client.refused(endpoints.sendArticle, { params: { id } })).toMatchObject({ code: 'wrongState', message: expect.stringContaining('先删掉') })
    await remove(id)
    await remove(id)
    await run()
    expect([wechat.world.published.size, await read(id)]).toEqual([0, expect.objectContaining({ state: 'deleted', isDue: false, link: '', verbs: ['send'] })])
    expect(await postings(id)).toEqual([expect.objectContaining({ takenDownOn: expect.any(String), by: expect.stringContaining('office') })])
    await send(id)
    await run()
    expect([...wechat.world.drafts.values()][0]?.content).toContain('从后天起放水')
  })

  it('what was withdrawn is a to-do; one that is gone there already counts as deleted', async () => {
    const id = await standing()
    const seen = await leader.client.call(endpoints.staffReadNotice, { params: { id } })
    await actOnNotice(leader.client, seen, 'withdraw', { words: '内容不对。', note: '数字要再核。' })
    expect(await read(id)).toMatchObject({ isDue: true, words: expect.stringContaining('撤下'), verbs: ['delete'] })
    wechat.world.published.clear()
    await remove(id)
    await run()
    expect(await read(id)).toMatchObject({ state: 'deleted', isDue: false, verbs: [] })
  })
})

describe('who may, and when', () => {
  it('a draft, and what nobody may read any longer, is not sent; only the office sends', async () => {
    const { id } = await aNotice(office.client)
    expect(await office.client.refused(endpoints.sendArticle, { params: { id } })).toMatchObject({ code: 'wrongState' })
    expect(await leader.client.refused(endpoints.sendArticle, { params: { id: (await published()).id } })).toMatchObject({ code: 'notAllowed' })
    expect(await office.client.refused(endpoints.deleteArticle, { params: { id } })).toMatchObject({ code: 'wrongState' })
    const going = await published()
    await send(going.id)
    await actOnNotice(leader.client, going, 'withdraw', { words: '内容不对。', note: '数字要再核。' })
    await run()
    expect([(await read(going.id)).words, wechat.calls(ADD).length]).toEqual([expect.stringContaining('撤下或更正'), 0])
  })

  it('without a 公众号 the office is told so, and nothing is asked', async () => {
    const off = await openTestHouse({ env: { PUBLIC_URL: 'https://mingbai.example.cn' } })
    const own = await aStaff(off, 'office')
    const { id } = await aPublishedNotice(own.client, (await aStaff(off, 'leader')).client)
    expect(await own.client.call(endpoints.readArticle, { params: { id } })).toMatchObject({ isOn: false, verbs: [] })
    expect(await own.client.refused(endpoints.sendArticle, { params: { id } })).toMatchObject({ code: 'officialAccountOff' })
    expect(await runArticles(articleSources)(off.house)).toBe(0)
    await off.close()
  })
})
