import type { PrintedReport } from '@mingbai/contracts/staff-reports'

/** The report of 2020 as a township printed it: two applications, and the total of those granted says three. */
export const aPrintedReport = (more: Partial<PrintedReport> = {}): PrintedReport => ({
  seq: 0, form: 'form2019', source: '平罗县人民政府网站', printedOn: '2021-01-25', reason: '',
  figures: {
    'requests.new.person': '2', 'requests.new.business': '0', 'requests.new.research': '0', 'requests.new.welfare': '0', 'requests.new.legalService': '0', 'requests.new.otherBody': '0', 'requests.new.total': '2',
    'requests.granted.total': '3', 'requests.carriedOut.total': '1', 'article20.licence.handled': '4', 'overview.documents.made': '160余',
  },
  texts: { 'general.proactive': '2020年主动公开政府信息120条。\n（1）通知公告80条。', 'general.requests': '收到政府信息公开申请5件。', problems: '公开栏更新不及时。' },
  ...more,
})
