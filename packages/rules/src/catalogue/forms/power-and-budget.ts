import type { FieldForm } from '../field-schema'
import { atMost, byVillage, choice, count, day, equals, form, long, maybe, period, phone, signed, summed, table, text, wan, yuan } from './parts'

/** 权责清单 and 预决算, with the elements of the report of 2018 and of the national catalogue. */

const powers = (label: string, columns: Parameters<typeof table>[2]) => [
  day('asOf', '清单更新日期'), text('basis', '编制依据', '如“县人民政府关于建立权力清单和责任清单制度的通知”'), phone('watch', '监督电话'),
  table('powers', label, [text('name', '事项名称'), text('law', '法律依据', '写到第几条'), ...columns, text('duty', '责任事项', '乡里该做什么，没做好要负什么责')], '一件权力一行'),
  maybe(long('note', '说明')),
]

const threeCosts = ['因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费']
const threeTable = table(
  'three', '“三公”经费', [text('name', '项目'), summed(wan('now', '本年')), summed(wan('before', '上年')), maybe(text('why', '增减原因'))], '四项都要列，没有发生的填 0', threeCosts,
)

export const powerAndBudgetForms: readonly FieldForm[] = [
  form('power-penalty', '行政处罚事项', powers('行政处罚权力事项', [text('standard', '处罚标准')])),
  form('power-approval', '行政审批事项', powers('行政审批权力事项', [text('who', '谁能申请'), text('days', '办理时限'), maybe(text('fee', '收费'))])),
  form('power-levy', '行政征收事项', powers('行政征收权力事项', [text('standard', '征收标准'), text('payers', '向谁征收')])),
  form('power-confirmation', '行政确认事项', powers('行政确认权力事项', [text('papers', '要带的材料'), text('days', '办理时限')])),
  form('power-planning', '行政规划事项', powers('行政规划权力事项', [text('area', '规划范围'), maybe(text('opinion', '怎么听取意见'))])),
  form('budget-accounts', '预算或决算', [
    choice('stage', '预算还是决算', ['预算', '决算']), period('year', '年度'), day('approvedOn', '人大批准日期', '批准后 20 天内公开'),
    wan('income', '一般公共预算收入总计'), wan('spending', '一般公共预算支出总计'), wan('running', '机关运行经费'),
    table('incomes', '收入', [text('name', '科目'), summed(wan('money', '金额')), maybe(wan('before', '上年'))]),
    table('spendings', '支出', [text('name', '科目', '公开到功能分类的项级'), summed(wan('money', '金额')), maybe(wan('before', '上年')), maybe(text('use', '用在哪里'))]),
    maybe(table('basic', '基本支出', [text('name', '经济分类科目', '公开到款级'), summed(wan('money', '金额'))])),
    threeTable, long('why', '增减说明', '比上年多了少了多少，为什么；没有数据的表要说明没有'),
  ], '金额单位都是万元', [equals('income', ['incomes.money']), equals('spending', ['spendings.money']), atMost('basic.money', 'spending')]),
  form('budget-farm-subsidy', '涉农补贴等民生支出', [
    text('project', '项目名称', '如“2026年耕地地力保护补贴”'), period('year', '年度'), yuan('budget', '预算规模'), maybe(text('source', '资金来源', '如“中央财政”')),
    long('standard', '补助标准', '每亩、每头、每户补多少'), long('steps', '发放程序', '谁申报、谁核实、公示几天、怎么发到户'), byVillage('result', '资金分配结果'),
    phone('ask', '咨询电话'), phone('watch', '监督电话'),
  ], '', [atMost('result.money', 'budget')]),
  form('budget-spending', '财务开支', [
    period('when', '时段'), yuan('spent', '开支合计'),
    table('items', '开支事项', [day('on', '日期'), text('what', '事项'), summed(yuan('money', '金额')), maybe(text('who', '经手单位'))]), maybe(long('note', '说明')),
  ], '', [equals('spent', ['items.money'])]),
  form('three-costs', '“三公”经费', [
    period('year', '年度'), choice('stage', '预算还是决算', ['预算', '决算']), wan('total', '“三公”经费总额'), maybe(signed(wan('change', '比上年增减'))),
    threeTable, long('why', '增减说明', '为什么比上年多或少；车辆几辆、接待几批几人'), maybe(count('cars', '公务用车保有量', '辆')), maybe(count('guests', '公务接待批次', '次')),
  ], '金额单位都是万元', [equals('total', ['three.now']), equals('change', ['three.now'], ['three.before'])]),
]
