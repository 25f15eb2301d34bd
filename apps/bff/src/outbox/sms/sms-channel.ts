import { messageText } from '@mingbai/outputs/messages/message-text'
import type { SmsSettings } from '../../env'
import type { Channel } from '../channel'
import { isMobile } from '../mobile'
import { openPhone } from '../recipients'
import { handOver } from './gateway'

const TIMEOUT_MS = 10_000

/** Text messages. The only place where a sealed number is opened to be used; the message's own row is the record of it. */
export function smsChannel(settings: SmsSettings, timeoutMs = TIMEOUT_MS): Channel {
  return {
    name: 'sms',
    async send(message, { db, keys, log, tenant, env, now }) {
      const to = await openPhone(db, message, keys)
      if (to === null) return { is: 'fallThrough', reason: 'gone' }
      if (!isMobile(to)) return { is: 'dead', reason: 'badNumber' }
      log.info({ message: message.id }, 'a contact was opened to send a message')
      const signature = settings.signature ?? tenant.name
      const { text, ...params } = messageText(message.template, message.params, { signature, phone: tenant.settings.office.phone, publicUrl: env.publicUrl })
      return handOver({ id: sentId(message), to, signature, template: settings.templates[message.template] ?? message.template, params, text }, settings, now, timeoutMs)
    },
  }
}

/** The number under which the gateway knows a message: the same for every try of a round. */
const sentId = ({ id, round }: { id: string; round: number }): string => `${id}.${round}`
