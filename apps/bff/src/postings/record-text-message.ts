import type { StaffScope } from '../house'
import { readChannels } from './posting-rows'
import { recordPosting, type ReadNotice } from './record-posting'
import { postingTexts } from './texts'

/** 条次 of a notice that went out by text message: on the channel that is for that, where the township has one. */
export const recordTextMessage = (readNotice: ReadNotice) => async (noticeId: string, recipients: number, scope: StaffScope): Promise<void> => {
  const channel = (await readChannels(scope)).find(({ kind }) => kind === 'sms')
  if (channel) await recordPosting(noticeId, { channel: channel.code, board: null, link: '', note: postingTexts.sentTo(recipients), postedOn: scope.today }, readNotice, scope)
}
