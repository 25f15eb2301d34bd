import type { CaseKind } from '../case-kinds'
import { addDays, isLocalDate, type LocalDate } from '../clock/local-date'
import type { outsideSystems } from './intake'

/** What a table from 12345 or 网上信访 is read for. Anything else it holds is left where it is. */
export const importColumns = ['number', 'words', 'sentOn', 'registeredOn', 'dueOn', 'type', 'name', 'phone', 'place'] as const
export type ImportColumn = (typeof importColumns)[number]

/**
 * As these systems head their tables, without spaces and what stands in brackets. Seen in the published code of systems that write or read
 * such tables: a hotline's work order (工单编号、来电时间、来电人、发生地址、主要内容、派单时间、截止时间…), Shanghai's (12345工单编号、12345受理时间、
 * 12345诉求地址、12345内容描述…), Hangzhou's petitions (省信访件编号、市受理编号、反映日期、发生地、反映内容…); not yet compared with Ningxia's own.
 */
const headings: Record<ImportColumn, RegExp> = {
  number: /^(国家|省|市|区县|县|区|全国)?(工单|信访件?|受理|流水|业务|诉求|来件|办件|任务|转办|登记|热线|案件|事件)?(编号|单号|编码|流水号)$|^(工单|信访件|流水|受理)号$/,
  words: /^(诉求|信访|来电|工单|反映|问题|投诉|主要|事项|来件|来信)?(内容|事项|描述|详情|内容描述|问题)$|^内容摘要$|^诉求(内容)?描述$|^(诉求|信访|反映)事项(内容)?$|^(诉求|信访|反映|投诉)(摘要|概况|简述)$|^内容描述$/,
  sentOn: /^(派单|转办|交办|转送|下派|派发|派遣|分派|下转|流转|转交|来件)(时间|日期)$/,
  registeredOn: /^(受理|登记|来电|信访|创建|反映|诉求|投诉|上报|接收|来访|来信|收到|建单|生成)(时间|日期)$/,
  dueOn: /^(要求|规定|办理|答复|反馈|办结|回复|处理|限办)*(时限|期限|截止时间|截止日期|到期时间|到期日期|办结时间|办结日期|完成时间)$|^(截止|到期|限办)(时间|日期)?$/,
  type: /^(诉求|工单|信访|业务|来电|问题|来件|事项)(类型|目的|性质|类别)$|^(工单|诉求|来电)分类$|^类型$/,
  name: /^(来电人|信访人|诉求人|反映人|投诉人|联系人|上报人|市民|群众|当事人|来件人)?(姓名|名称)$|^(来电人|信访人|诉求人|反映人|投诉人|联系人|来件人)$/,
  phone: /^(来电人|信访人|诉求人|反映人|投诉人|联系人|来件人|市民)?(联系|来电|手机|主叫)?(电话|方式|号码|手机|手机号|手机号码|电话号码)$/,
  place: /^(发生|事发|诉求|问题|事件|所在|具体|详细|信访)?(地址|地点|位置)$|^(所属|所在)(村|村居|村社区|区域)$|^(事情|问题)?发生地$|^(问题)?属地$/,
}

/** A heading as it is compared and remembered: without what systems put before, after and between. */
export const plainHeading = (text: string): string => text.normalize('NFKC').replace(/\s|[*＊:：]/g, '').replace(/[(（【[].*$/, '').replace(/^12345(热线)?(?=.)/, '')

/** What the office said a source's headings mean; null: not to be read. */
export type MatchedHeadings = Readonly<Record<string, ImportColumn | null>>

/** By what the office said, else as such systems head them. Once a column has its heading, a second that would also do is left out: 地址 beside 发生地址. */
export function readImportHeading(text: string, matched: MatchedHeadings = {}): ImportColumn | null {
  const plain = plainHeading(text)
  const said = matched[plain]
  return said === undefined ? (importColumns.find((column) => headings[column].test(plain)) ?? null) : said
}

const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日)?(?:[\sT].*)?$/
const PACKED = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/
/** Excel counts days from here. */
const EXCEL_ZERO = '1899-12-30'

/** The day of a cell, whatever hour stands beside it; null: none can be read. */
export function readImportDay(text: string): LocalDate | null {
  const plain = text.normalize('NFKC').trim()
  const [, year = '', month = '', day = ''] = WRITTEN.exec(plain) ?? PACKED.exec(plain) ?? []
  if (year) {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isLocalDate(date) ? date : null
  }
  const serial = /^\d{5}(\.\d+)?$/.test(plain) ? Number(plain) : 0
  return serial >= 36_526 && serial < 73_051 ? addDays(EXCEL_ZERO, Math.floor(serial)) : null
}

type System = (typeof outsideSystems)[number]
export type ImportKind = { kind: Extract<CaseKind, 'complaint' | 'suggestion' | 'inquiry' | 'petition'>; petitionClass?: 'opinion' | 'appeal' }

/** What an import from a system may bring: who enters it must be free to enter all of it. */
export const importedKinds: Record<System, readonly ImportKind['kind'][]> = {
  hotline: ['complaint', 'suggestion', 'inquiry'], otherBody: ['complaint', 'suggestion', 'inquiry'], petitionNet: ['petition'],
}

/**
 * What the other system calls it → our kind. Null: 检举控告 goes its own sealed way (信访工作条例 §29, §30), and no list may carry it in.
 * A 信访件 without a word on it is an 申诉求决: that one has limits in days.
 */
export function importedKind(system: System, type: string): ImportKind | null {
  if (/检举|控告|举报/.test(type)) return null
  const isSuggestion = /建议|意见/.test(type)
  if (system === 'petitionNet') return { kind: 'petition', petitionClass: isSuggestion ? 'opinion' : 'appeal' }
  if (isSuggestion) return { kind: 'suggestion' }
  return { kind: /咨询|求助|帮助/.test(type) ? 'inquiry' : 'complaint' }
}
