import { endpoints } from '@mingbai/contracts/endpoints'
import type { NoticeDraft, StaffNotice } from '@mingbai/contracts/staff-notices'
import type { Client } from '../support/client'

export function aDraft(more: Partial<NoticeDraft> = {}): NoticeDraft {
  return {
    title: '冬灌用水安排', summary: '一个村一个村轮着放水。', text: '一、时间\n从下周一起放水。\n· 先何家村\n· 后灵沙村', item: 'notices-service', organisation: 'office',
    villages: [], boards: [], attachments: [], ...more,
  }
}

export function aNotice(author: Client, more: Partial<NoticeDraft> = {}): Promise<StaffNotice> {
  return author.call(endpoints.createNotice, { body: aDraft(more) })
}

/** 保密审查 goes with every way out. */
const examined = (verb: string): Record<string, string> => (verb === 'publish' ? { secrecyChecked: 'yes' } : {})

/** One verb on a notice as it stands in `seen`. */
export function actOnNotice(staff: Client, seen: Pick<StaffNotice, 'id' | 'seq'>, verb: string, fields: Record<string, string> = {}, draft?: NoticeDraft): Promise<StaffNotice> {
  return staff.call(endpoints.actOnNotice, { params: { id: seen.id, verb }, body: { seq: seen.seq, fields: { ...examined(verb), ...fields }, draft } })
}

/** Written by one, published by another. */
export async function aPublishedNotice(author: Client, reviewer: Client, more: Partial<NoticeDraft> = {}): Promise<StaffNotice> {
  const submitted = await actOnNotice(author, await aNotice(author, more), 'submit')
  return actOnNotice(reviewer, submitted, 'publish')
}
