import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'
import { landingPage } from '@mingbai/contracts/routes'
import { pageTexts, siteName, siteTitle } from '@mingbai/outputs/view/words'
import { boardNotFound, fallbackText } from '@mingbai/contracts/fallback-errors'
import { openedBoard, type OpenedBoard } from '../api/board-code'
import { todayInShanghai } from '../api/today'
import { isElder, sizeOf } from '@mingbai/outputs/view/type-size'
import { keep, readKept } from './kept'
import { keepPhone, lastPhone } from './last-phone'
import { parseReply, phoneOf, refusalText, type LandingReply } from './reply'
import { landingTexts } from './texts'
import { failedData, firstData, readyData, sizeData, waysOf } from './view'
import { readStored, store, wechat } from './wechat'

/*
 * The page behind the code on a board: native, in an independent sub-package, so that it can be read before the main package
 * has come. It may require nothing outside its own folder, and the App need not exist yet.
 */
interface BoardPage {
  data: { size?: TypeSizeName; title?: string }
  opened: OpenedBoard
  title: string
  phone: string
  setData(data: object): void
}

declare function Page(config: object & ThisType<BoardPage>): void

const TIMEOUT = 10_000

function apiBase(): string {
  const other = readStored('api-base')
  return typeof other === 'string' ? other : API_BASE
}

function load(page: BoardPage): void {
  const { code, sheet } = page.opened
  const today = todayInShanghai()
  const kept = readKept(code)
  if (kept) show(page, kept.reply, null)
  wechat.request({
    url: `${apiBase()}/api/v1/boards/${code}${sheet === '' ? '' : `?s=${sheet}`}`,
    timeout: TIMEOUT,
    success: ({ statusCode, data }) => {
      if (statusCode === 404) return unknown(page, refusalText(data))
      const reply = statusCode === 200 ? parsed(data) : null
      if (!reply) return fail(refusalText(data) ?? fallbackText(statusCode === 200 ? 'badJson' : 'serverError'))
      keep(reply, today)
      keepPhone(reply.office.phone)
      show(page, reply, null)
    },
    fail: () => fail(landingTexts.noSignal),
  })

  function fail(words: string): void {
    // What was read before is worth more than an apology.
    if (kept) show(page, kept.reply, kept.on)
    else page.setData(failedData(words, false))
  }
}

/** The sentence says to ring the office: then its own number must be there. */
function unknown(page: BoardPage, words: string | null): void {
  page.setData({ ...failedData(words ?? boardNotFound.text, true), ways: waysOf(page.phone, '') })
  wechat.request({
    url: `${apiBase()}/api/v1/tenant`,
    timeout: TIMEOUT,
    success: ({ data }) => {
      const phone = phoneOf(data)
      if (phone === '') return
      page.phone = phone
      keepPhone(phone)
      page.setData({ ways: waysOf(page.phone, '') })
    },
    fail: () => undefined,
  })
}

function show(page: BoardPage, reply: LandingReply, savedOn: string | null): void {
  page.phone = reply.office.phone
  page.setData(readyData(reply, todayInShanghai(), savedOn))
  const site = siteName(reply.office.township)
  page.title = siteTitle(reply.board.name, site)
  wechat.setNavigationBarTitle({ title: site })
}

function parsed(data: unknown): LandingReply | null {
  try {
    return parseReply(data)
  } catch {
    return null
  }
}

Page({
  data: { waiting: true },
  onLoad(query: Record<string, string>) {
    this.opened = openedBoard(query)
    this.phone = lastPhone()
    this.title = pageTexts.product
    this.setData(firstData(sizeOf(readStored('type-size'), wechat.getAppBaseInfo?.().fontSizeSetting), this.opened.code, this.phone))
    if (this.opened.code !== '') load(this)
    // Opened from the list of recent mini-programs: there is no board, but there is the app.
    else if (query.q === undefined && query.scene === undefined && query.board === undefined) wechat.reLaunch({ url: '/pages/home/index' })
    else unknown(this, null)
  },
  again() {
    this.setData({ waiting: true, problem: '' })
    load(this)
  },
  /** Whoever gets it opens the same board, without the number of the sheet: they stand at no board. */
  onShareAppMessage() {
    return { title: this.title, path: this.opened.code === '' ? '/pages/home/index' : `/${landingPage}?board=${this.opened.code}` }
  },
  /** 长辈版 and back; the whole app remembers. */
  resize() {
    const size = isElder(this.data.size) ? 'standard' : 'elder'
    store('type-size', size)
    this.setData(sizeData(size))
  },
  call() {
    // Refused when the person closes WeChat's question: that is an answer, not a fault.
    wechat.makePhoneCall({ phoneNumber: this.phone.replace(/[^\d+]/g, ''), fail: () => undefined })
  },
  noWay() {
    wechat.showToast({ title: landingTexts.noWay, icon: 'none' })
  },
})
