import type { PeopleColumn, PeopleListKind } from '@mingbai/rules/people-lists/kinds'
import type { PeopleListState, PeopleListVerb } from '@mingbai/rules/people-lists/procedure'
import type { ActionLabel } from './labels'

export const peopleListKindLabels = { allowance: '低保', extremePoverty: '特困供养', temporaryRelief: '临时救助', subsidy: '补贴发放', housing: '危房改造' } satisfies Record<PeopleListKind, string>
export const peopleColumnLabels = { name: '户主姓名', group: '村民小组', people: '人数', item: '项目', area: '面积（亩）', amount: '金额（元）' } satisfies Record<PeopleColumn, string>
export const peopleListStateLabels = {
  draft: '草稿', villageReview: '待村监委审', headReview: '待村支书审', townshipReview: '待乡里审', announcing: '公示中', announced: '公示已结束', gazetted: '已公布', withdrawn: '已撤下',
} satisfies Record<PeopleListState, string>
export const peopleListActionLabels = {
  submit: { label: '送审', tone: 'primary', explanation: '送给别的同事审。自己做的名单，自己不能审。' },
  recall: { label: '收回再改', tone: 'plain', explanation: '收回来，可以重新导入。' },
  pass: { label: '审核通过，送村支书', tone: 'primary', explanation: '对过人、对过数，没有问题。' },
  sendBack: { label: '退回', tone: 'plain', explanation: '写明哪里要改。' },
  announce: { label: '审核通过，开始公示', tone: 'primary', explanation: '只有在本村公示栏扫码的人能看到名单，到期自动撤下。' },
  endAnnouncement: { label: '公示结束', tone: 'plain', explanation: '' },
  gazette: { label: '批准后公布', tone: 'primary', explanation: '写明批准的单位和日期。' },
  withdraw: { label: '撤下', tone: 'danger', explanation: '撤下后村民看不到名单，合计数留着。' },
  takeDownPaper: { label: '纸质名单已撤下', tone: 'plain', explanation: '公示栏上的纸也撤了。' },
} satisfies Record<PeopleListVerb, ActionLabel>
export const peopleListStepLabels = { ...Object.fromEntries(Object.entries(peopleListActionLabels).map(([verb, { label }]) => [verb, label])), create: '新建名单', import: '导入名单' }
