import { headHash, textDigest, eventHash } from '@mingbai/rules/ledger/layout'
import { merkleRoot } from '@mingbai/rules/ledger/merkle'
import { generateKeyPairSync, sign } from 'node:crypto'
import type { Page } from 'playwright-core'
import { aDocx, aPdf } from '../factories/a-document'
import { aWorkbook } from '../factories/a-table'
import type { Product } from '../support/start-product'
import { Desk } from './support/desk'
import { isWithinScreen, look, watch } from './support/look'
import { aWalk } from './support/walk'

/** From a clerk's Word file to what a villager opens; and the check of a ledger on the villager's own phone. */
const walk = aWalk()
let product: Product
let phone: Page
let desk: Desk
let troubles: string[]
let notice = ''

beforeAll(async () => {
  product = await walk.product()
  phone = await walk.phone()
  troubles = watch(phone)
  desk = new Desk(await walk.pc(), product.url)
}, 120_000)

const file = (name: string, buffer: Uint8Array) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) })
const attach = (name: string, bytes: Uint8Array) => desk.page.getByLabel('加照片或文件').setInputFiles([file(name, bytes)])

test('a Word file becomes the notice: its title, its words, its table', async () => {
  await desk.signIn('office')
  await desk.open('/notices/new')
  await desk.page.getByLabel('从 Word 文件导入').setInputFiles([file('老的.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]))])
  await desk.page.getByText('老格式的 Word').waitFor()
  const docx = aDocx({ title: '冬灌用水安排', paragraphs: ['一、时间', '从下周一起放水，有问题请到国土资源局问。'], table: [['村', '时间'], ['何家村', '周一'], ['灵沙村', '周二']], comment: '再核对' })
  await desk.page.getByLabel('从 Word 文件导入').setInputFiles([file('通知.docx', docx)])
  await desk.page.getByText('已放进下面，请核对。').waitFor()
  await desk.page.locator('input[value="冬灌用水安排"]').waitFor()
  await desk.choose('目录事项', '通知')
  await desk.choose('发布单位', '党政')
  await look(desk.page, '60-word-imported')
}, 90_000)

test('what hides something is sent back with its place, what is clean is attached, a scan waits for eyes', async () => {
  await attach('补贴明细.xlsx', aWorkbook([['村', '底价'], ['何家村', 1]], { hiddenColumns: [2] }))
  await desk.page.getByText('B 列是隐藏的').waitFor()
  await look(desk.page, '61-hidden-column')
  await attach('时间表.xlsx', aWorkbook([['村', '时间'], ['何家村', '周一']]))
  await desk.page.getByText('已查过').waitFor()
  await attach('扫描.pdf', aPdf(''))
  await desk.page.getByText('机器看不全').waitFor()
  await desk.page.getByRole('button', { name: '保存并看样子' }).click()
  await desk.page.getByRole('heading', { name: '发出前查一遍' }).waitFor()
  notice = new URL(desk.page.url()).pathname.split('/').at(-1) ?? ''
  await desk.page.getByText('“国土资源局”（1 处）：现在叫“自然资源局”').waitFor()
  await look(desk.page, '62-check')
}, 90_000)

test('looked at, and kept with a reason, it goes its way', async () => {
  await desk.page.getByRole('button', { name: '我看过了，没有个人信息' }).click()
  await desk.page.getByText('机器看不全').waitFor({ state: 'detached' })
  await desk.page.getByLabel('为什么保留“国土资源局”').fill('门口的牌子还没有换')
  await desk.page.getByRole('button', { name: '写明理由，保留' }).click()
  await desk.page.getByText('保留，理由：门口的牌子还没有换').waitFor()
  await desk.act('送审')
  await desk.signOut()
  await desk.signIn('leader')
  await desk.open(`/notices/${notice}`)
  await look(desk.page, '63-review-with-files')
  await desk.act('审核通过并发布', { check: ['保密审查已做，可以公开'] })
}, 90_000)

test('a villager opens the files', async () => {
  await phone.goto(`${product.url}/notice?id=${notice}`)
  await phone.getByText('时间表.xlsx').waitFor()
  await look(phone, '64-notice-with-files')
  expect(await isWithinScreen(phone)).toBe(true)
  const address = await phone.getByRole('link', { name: /扫描\.pdf/ }).getAttribute('href')
  const reply = await fetch(new URL(address ?? '', product.url))
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf'])
}, 60_000)

/** An export of one sealed step, as anybody with a key could write it. */
function aLedger(word: string): string {
  const pair = generateKeyPairSync('ed25519')
  const keys = { k1: pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex') }
  const publicText = '{}'
  const publicSalt = 'ab'.repeat(16)
  const event = {
    v: 2, id: 'e1', tenant: 't', objectType: 'case', objectId: 'o1', seq: 1, at: '2026-01-01T00:00:00.000Z', verb: 'submit', procedureVersion: 1, actorId: null, actorParty: 'resident',
    publicDigest: textDigest(publicSalt, publicText), privateDigest: textDigest(publicSalt, publicText), prev: '',
  }
  const hash = eventHash(event)
  const content = { tenant: 't', number: 1, at: '2026-01-01T01:00:00.000Z', first: 1, count: 1, root: merkleRoot([hash]), prev: '' }
  const head = { ...content, hash: headHash(content), kid: 'k1', signature: sign(null, Buffer.from(headHash(content), 'hex'), pair.privateKey).toString('hex') }
  return [{ type: 'ledger', version: 1, tenant: 't', keys }, { type: 'head', ...head }, { type: 'event', ...event, verb: word, ledgerSeq: 1, hash, sample: false, publicText, publicSalt, privateText: publicText, privateSalt: publicSalt }].map((line) => JSON.stringify(line)).join('\n')
}

test('anybody checks a ledger on the own phone, and a changed word shows', async () => {
  await phone.goto(`${product.url}/ledger`)
  await look(phone, '65-ledger')
  await phone.getByLabel('选文件').setInputFiles([file('账本.jsonl', Buffer.from(aLedger('submit')))])
  await phone.getByRole('button', { name: '核对' }).tap()
  await phone.getByText('对得上', { exact: true }).waitFor()
  await phone.getByLabel('选文件').setInputFiles([file('账本.jsonl', Buffer.from(aLedger('accept')))])
  await phone.getByRole('button', { name: '核对' }).tap()
  await phone.getByText('第 1 条记录被改过').waitFor()
  await look(phone, '66-ledger-changed')
  expect(await isWithinScreen(phone)).toBe(true)
}, 60_000)

test('nothing went wrong on the way', () => {
  expect(troubles).toEqual([])
})
