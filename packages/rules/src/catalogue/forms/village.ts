import type { FieldForm } from '../field-schema'
import { choice, count, day, equals, form, long, maybe, month, period, phone, signed, summed, table, text, village, yuan } from './parts'

/** 村务公开: 党务, 村务, 财务. */

const money = (key: string, label: string) => table(key, label, [maybe(day('on', '日期')), text('name', '项目'), summed(yuan('money', '金额')), maybe(text('note', '说明'))], '没有的填一行“无”，金额 0')
const accounts = (code: string, name: string, when: ReturnType<typeof period> | ReturnType<typeof month>): FieldForm =>
  form(code, name, [
    village(), when, signed(yuan('before', '上期结余')), yuan('income', '本期收入'), yuan('spending', '本期支出'), signed(yuan('left', '本期结余')), money('incomes', '收入明细'), money('spendings', '支出明细'),
    maybe(table('debts', '债权债务', [text('name', '名称'), signed(summed(yuan('money', '金额')))])), text('checked', '村监委审核', '哪天审的、有没有意见'), maybe(long('note', '说明')),
  ], '', [equals('income', ['incomes.money']), equals('spending', ['spendings.money']), equals('left', ['before', 'income'], ['spending'])])

export const villageForms: readonly FieldForm[] = [
  accounts('village-finance', '村财务收支（季度）', period('when', '时段')),
  accounts('village-finance-monthly', '村财务收支（每月）', month('when', '月份')),
  form('village-general', '一般村务', [
    village(), period('when', '时段'), table('decided', '村民会议决定的事', [day('on', '日期'), text('what', '决定了什么'), text('done', '办得怎么样')]), maybe(long('helped', '协助政府的工作')), maybe(long('other', '其他')),
  ]),
  form('village-major', '涉及村民利益的大事', [
    village(), text('what', '什么事'), maybe(yuan('money', '涉及金额')), day('decidedOn', '议定日期'), text('votes', '表决情况', '到会多少人，同意、反对、弃权各多少'), long('content', '事项内容'), long('steps', '办理程序', '提议、商议、审议、决议，一步一行'), long('result', '办理结果'), phone('watch', '有意见打电话'),
  ]),
  form('village-funds', '救灾救助、补贴补助资金和物资', [
    village(), period('when', '时段'), text('source', '从哪里来'), text('rate', '发放标准'), yuan('total', '资金总额'),
    table('given', '发放情况', [text('name', '项目'), summed(count('households', '户数', '户')), summed(yuan('money', '资金')), maybe(text('goods', '物资'))], '到户的名单请在“名单”里公示'), phone('watch', '监督电话'),
  ], '', [equals('total', ['given.money'])]),
  form('village-homestead', '宅基地申请和审批', [
    village(), period('when', '时段'), table('cases', '申请和审批', [text('who', '申请户', '只写姓，如“王某”'), count('area', '面积', '平方米'), text('place', '位置'), choice('result', '审批结果', ['同意', '不同意', '还在审'])]), maybe(long('rules', '申请条件')), phone('watch', '有异议打电话'),
  ]),
  form('village-disabled', '残疾人两项补贴', [
    village(), period('when', '时段'), table('kinds', '补贴', [text('kind', '补贴种类'), text('rate', '标准', '每人每月多少元'), summed(count('people', '人数', '人')), summed(yuan('money', '资金'))], '没有的填 0', ['困难残疾人生活补贴', '重度残疾人护理补贴']), phone('watch', '监督电话'),
  ]),
  form('village-visits', '救助慰问', [
    village(), period('when', '时段'), table('visits', '慰问情况', [day('on', '日期'), text('what', '慰问事项'), summed(count('households', '户数', '户')), maybe(summed(yuan('money', '资金'))), maybe(text('goods', '物资'))]),
  ]),
  form('village-party', '党组织设置和分工', [
    village(), maybe(period('year', '年度')), table('leaders', '班子分工', [text('post', '职务'), text('name', '姓名'), text('duty', '分管什么')]), long('groups', '党组织设置'), maybe(long('goals', '年度目标')),
  ]),
  form('village-members', '发展党员', [
    village(), choice('stage', '到了哪一步', ['发展计划', '发展对象公示', '接收结果']), maybe(day('from', '公示开始')), maybe(day('until', '公示结束')), count('people', '人数', '人'), long('content', '情况'), phone('watch', '有意见打电话'),
  ]),
  form('village-dues', '党费收缴', [
    village(), period('when', '时段'), count('people', '交纳人数', '人'), yuan('collected', '收缴'), yuan('handed', '上缴'), maybe(yuan('used', '留用支出')), maybe(table('uses', '使用情况', [day('on', '日期'), text('what', '用途'), summed(yuan('money', '金额'))])),
  ], '', [equals('used', ['uses.money'])]),
  form('village-discipline', '民主评议和违纪处理', [
    village(), choice('kind', '公开什么', ['民主评议', '违纪处理']), day('on', '日期'), maybe(text('votes', '评议结果', '优秀、合格、不合格各多少')), long('content', '情况'),
  ], '违纪处理只写已经决定、可以公开的'),
]
