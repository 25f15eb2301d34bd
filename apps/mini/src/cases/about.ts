import { noticeEndpoints } from '@mingbai/contracts/notices'
import { noticeFaults, noticeFaultTexts } from '@mingbai/outputs/view/notice-faults'
import { call } from '../api/call'
import { aboutOf, type Draft } from './draft'
import { beginTexts } from './texts'

/** Category of `config/tenants/…/case-categories.json`; a tenant without it files the case under none. */
const DISCLOSURE = 'disclosure'

/**
 * The form as it begins at a notice or a list: what it is about is filled in, and what is wrong with it.
 * @param about `notice:ID` or `list:ID`, as the address says it; anything else begins an empty form
 */
export async function begunAt(about: string, why: string): Promise<Partial<Draft>> {
  const object = aboutOf(about).about
  if (!object) return {}
  if (object.type === 'list') return { about, matter: 'unfair' }
  const title = await call(noticeEndpoints.readNotice, { params: { id: object.id } }).then((notice) => notice.title, () => '')
  const fault = noticeFaults.find((one) => one === why)
  const words = title && fault ? beginTexts.words(title, noticeFaultTexts.faults[fault]) : ''
  return { about, category: DISCLOSURE, matter: fault === 'unclear' ? 'idea' : 'unfair', words }
}
