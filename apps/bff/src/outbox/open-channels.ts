import type { Env } from '../env'
import type { Channel } from './channel'
import { smsChannel } from './sms/sms-channel'

/** The ways out that this process has, by its settings. */
export function openChannels({ sms }: Env): Channel[] {
  return sms ? [smsChannel(sms)] : []
}
