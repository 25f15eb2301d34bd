import type { Env } from '../env'
import type { Channel } from './channel'
import { smsChannel } from './sms/sms-channel'
import { wechatChannel } from './wechat/wechat-channel'

/** The ways out that this process has, by its settings. */
export function openChannels({ sms, wechat }: Env): Channel[] {
  const { miniProgram, forms } = wechat
  return [...(miniProgram && Object.keys(forms).length > 0 ? [wechatChannel(miniProgram, wechat)] : []), ...(sms ? [smsChannel(sms)] : [])]
}
