import { sampleLabel } from '@mingbai/contracts/resident-labels'
import { miniAddress, pageUrl } from '@mingbai/contracts/routes'
import { standingTexts } from '@mingbai/outputs/sheets/words'
import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'
import { boardPlace } from '@mingbai/outputs/view/boards'
import { longDate, shortDate } from '@mingbai/outputs/view/dates'
import { homeWays } from '@mingbai/outputs/view/home'
import { listRowFacts, listRowTexts } from '@mingbai/outputs/view/list-rows'
import { noticeFacts, noticeTexts } from '@mingbai/outputs/view/notices'
import { elderTexts, messageTexts, pageTexts } from '@mingbai/outputs/view/words'
import { isElder } from '@mingbai/outputs/view/type-size'
import type { LandingReply } from './reply'
import { landingTexts } from './texts'

const mini = (to: string): string => miniAddress(to) ?? ''

/** What the page may say whatever the server answers. */
export const waysOf = (phone: string, board: string, org?: string) =>
  homeWays(phone, board, org).map(({ to, words, hint }, at) => {
    const call = to.startsWith('tel:')
    return { words, hint, url: call ? '' : mini(to), call, strong: at === 1 }
  })

export const sizeData = (size: TypeSizeName) => ({ size, isElder: isElder(size) })

export const firstData = (size: TypeSizeName, board: string, phone: string) => ({
  ...sizeData(size),
  texts: { ...landingTexts, savedOn: '', lists: listRowTexts.title, notices: pageTexts.notices, all: pageTexts.allNotices, cases: pageTexts.cases, none: noticeTexts.none, sample: sampleLabel, trial: pageTexts.trial, elder: elderTexts.open, standard: elderTexts.close },
  title: pageTexts.product,
  ways: waysOf(phone, board),
  homeUrl: mini(pageUrl('home', { board })),
  waiting: true,
})

/** @param savedOn the day it was kept, when it comes from the phone itself */
export function readyData(reply: LandingReply, today: string, savedOn: string | null) {
  const { board, notices, lists, office, trial, sheet } = reply
  const village = board.village?.code
  return {
    waiting: false,
    problem: '',
    title: board.name,
    place: boardPlace(board),
    trial,
    saved: savedOn === null ? '' : landingTexts.savedOn(shortDate(savedOn, today)),
    sheet: sheet && { words: standingTexts.sheet(sheet.number, longDate(sheet.madeOn)), standing: sheet.isCurrent ? standingTexts.current : sheet.updatedOn ? standingTexts.updated(longDate(sheet.updatedOn)) : standingTexts.outdated, isCurrent: sheet.isCurrent },
    ways: waysOf(office.phone, board.code, office.org),
    lists: lists.map(({ id, title, sample, ...list }) => ({ id, title, sample, facts: listRowFacts(list), url: mini(pageUrl('villageList', { id, board: board.code })) })),
    notices: notices.map((notice) => ({
      id: notice.id, title: notice.title, summary: notice.summary, sample: notice.sample,
      facts: noticeFacts(notice, today), url: mini(pageUrl('notice', { id: notice.id })),
    })),
    allUrl: mini(pageUrl('notices', { village, org: office.org })),
    casesUrl: mini(pageUrl('cases', { village, org: office.org })),
    ready: true,
  }
}

export const failedData = (problem: string, unknownBoard: boolean) => ({
  waiting: false,
  problem,
  mayTryAgain: !unknownBoard,
  ...(unknownBoard ? { title: messageTexts.boardNotFound } : {}),
})
