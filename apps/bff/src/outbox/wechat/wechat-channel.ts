import { wechatFieldText, type MessageReason } from '@mingbai/contracts/message-labels'
import { pages } from '@mingbai/contracts/routes'
import { fitWechatValue, wechatValueType } from '@mingbai/rules/messages/wechat-values'
import * as z from 'zod/mini'
import type { Scope } from '../../house'
import { openOpenid } from '../../session/resident-session'
import { askWithToken } from '../../wechat/access-token'
import { WechatError } from '../../wechat/client'
import type { MessageForm, WechatAccount, WechatSettings } from '../../wechat/settings'
import type { Channel, Outcome } from '../channel'
import { endGrants, useGrant } from '../message-grants'
import type { MessageRow } from '../message-row'
import { residentsToTell } from '../recipients'

const HOUR = 3_600_000
const repliedSchema = z.object({ errcode: z.number() })
const states = { release: 'formal', trial: 'trial', develop: 'developer' } as const

/** 订阅消息: free, and only as often as somebody said yes. */
export function wechatChannel(account: WechatAccount, settings: WechatSettings): Channel {
  return {
    name: 'wechat',
    async send(message, scope) {
      const form = settings.forms[message.template]
      const [resident] = form ? await residentsToTell(scope.db, message, form.id) : []
      const openid = resident ? await openOpenid(scope.db, resident, scope.keys) : null
      if (!form || !resident || !openid) return { is: 'fallThrough', reason: 'noGrant' }
      const body = { touser: openid, template_id: form.id, page: miniPage(message.params.path ?? ''), data: dataOf(form, message, scope), miniprogram_state: states[settings.version], lang: 'zh_CN' }
      try {
        await askWithToken(account, { path: '/cgi-bin/message/subscribe/send', body }, repliedSchema, scope)
      } catch (error) {
        if (!(error instanceof WechatError)) throw error
        return refused(error, message, resident, form, scope)
      }
      if (!form.longTerm) await scope.db.write((tx) => useGrant(tx, resident, form.id))
      return { is: 'sent', pieces: 0 }
    },
  }
}

function dataOf({ fields }: MessageForm, { params }: MessageRow, { today }: Scope): Record<string, { value: string }> {
  const said: Record<string, string> = { ...params, day: today }
  return Object.fromEntries(fields.map(({ field, param }) => {
    const type = wechatValueType(field)
    const text = said[param] ?? ''
    return [field, { value: type ? fitWechatValue(type, text) : text }]
  }))
}

/** What only the office can put right, by errcode. */
const faults: ReadonlyMap<number, MessageReason> = new Map([[40037, 'wechatTemplate'], [41030, 'wechatPage'], [47003, 'wechatField']])

async function refused(error: WechatError, { id }: MessageRow, resident: string, form: MessageForm, { db, log }: Scope): Promise<Outcome> {
  log.warn({ message: id, wechat: error.message }, 'WeChat did not take a message')
  // They used it up elsewhere, said no in WeChat, or are no user of ours any more.
  if (error.errcode === 43101 || error.errcode === 40003) {
    await db.write((tx) => endGrants(tx, resident, form.id))
    return { is: 'fallThrough', reason: 'noGrant' }
  }
  if (error.kind === 'refused') return { is: 'dead', reason: faults.get(error.errcode) ?? 'wechatRefused', ...(error.field ? { detail: wechatFieldText(error.field.name, error.field.empty) } : {}) }
  return { is: 'retry', reason: 'noAnswer', ...(error.kind === 'quota' ? { afterMs: HOUR } : {}) }
}

/** The page of the app behind an address of ours: `/c/ID` is one case, `/notice?id=` a notice, `/u/` what is followed, `/track` the page for a number and its code. */
export function miniPage(path: string): string {
  const id = /^\/c\/([0-9A-Za-z]{10})$/.exec(path)?.[1]
  const notice = /^\/notice\?id=([0-9A-Za-z]{10})$/.exec(path)?.[1]
  if (notice) return `${pages.notice.taro}?id=${notice}`
  if (path.startsWith('/u/')) return pages.follows.taro
  return id ? `${pages.case.taro}?id=${id}` : pages.mine.taro
}
