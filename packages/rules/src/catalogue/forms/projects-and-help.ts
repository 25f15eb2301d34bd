import type { Field, FieldForm } from '../field-schema'
import { atMost, byVillage, choice, count, day, equals, form, long, maybe, period, phone, summed, table, text, village, wan, yuan } from './parts'

/** 重大建设项目 and 扶贫（乡村振兴）. */

/** 审批、核准、备案、实施 of any work; what is particular to its kind stands in the middle. */
const project = (code: string, name: string, own: readonly Field[]): FieldForm =>
  form(code, name, [
    text('name', '项目名称'), text('place', '建在哪里'), choice('stage', '到了哪一步', ['审批', '核准', '备案', '开工', '在建', '完工', '验收']),
    maybe(text('approval', '批复文号', '审批、核准或备案的文号')), maybe(day('approvedOn', '批复日期')), text('owner', '建设单位'), maybe(text('builder', '施工单位')),
    wan('investment', '总投资'), maybe(day('startOn', '开工日期')), maybe(day('endOn', '计划完工日期')), ...own, phone(),
    table('money', '资金来源', [text('source', '来源', '如“中央预算内资金”'), summed(wan('money', '金额'))]), long('progress', '实施情况', '干到哪一步、质量和安全情况、对出行和用水有没有影响'),
  ], '金额单位都是万元', [equals('investment', ['money.money'])])

const steps = (key: string, label: string) => long(key, label, '农户申请、民主评议、公示公告、逐级审核，一步一行')

export const projectsAndHelpForms: readonly FieldForm[] = [
  project('project-road', '公路项目', [count('length', '里程', '公里'), maybe(text('class', '公路等级'))]),
  project('project-water', '水利项目', [maybe(count('land', '受益耕地', '亩')), maybe(count('people', '受益人口', '人'))]),
  project('project-education', '教育项目', [maybe(count('area', '建筑面积', '平方米')), maybe(count('seats', '新增学位', '个'))]),
  project('project-health', '卫生项目', [maybe(count('area', '建筑面积', '平方米')), maybe(text('serves', '服务哪些村'))]),
  project('project-culture', '文化项目', [maybe(count('area', '面积', '平方米')), maybe(text('open', '开放时间'))]),
  project('project-relocation', '易地扶贫搬迁工程', [count('households', '搬迁户数', '户'), count('people', '搬迁人数', '人'), maybe(text('site', '安置点'))]),
  project('project-shantytown', '棚户区改造', [count('households', '改造户数', '户'), text('settle', '安置方式')]),
  project('project-housing', '农村危房改造工程', [count('households', '改造户数', '户'), yuan('perHouse', '每户补助', '不同等级不同的写最高的，细则写进实施情况')]),
  project('project-environment', '环境保护工程', [text('aim', '治理什么'), maybe(text('assessment', '环评批复文号'))]),
  form('project-land', '征收土地信息', [
    text('name', '项目名称'), choice('paper', '公告种类', ['征地告知书', '征地公告', '补偿安置方案公告', '补偿安置结果']), maybe(text('approval', '批准文号')), text('place', '征收范围'), count('area', '征收面积', '亩'),
    day('from', '公告开始日期'), day('until', '公告结束日期'), phone(),
    table('standards', '补偿标准', [text('what', '补偿什么', '土地、青苗、附着物'), yuan('money', '标准'), text('unit', '按什么算', '如“每亩”')]),
    long('plan', '补偿安置方案'), long('rights', '有不同意见怎么提', '向谁提、几天内、在哪里'),
  ]),
  form('poverty-policy', '帮扶政策和资金', [
    text('file', '文件名称'), maybe(text('number', '文号')), maybe(day('fileOn', '成文日期')), wan('funds', '资金规模'), phone(),
    long('policy', '政策说了什么'), table('projects', '项目安排', [text('name', '项目'), text('place', '实施地点'), summed(wan('money', '资金'))]), long('effect', '成效', '带动多少户、增收多少'),
  ], '', [atMost('projects.money', 'funds')]),
  form('poverty-plan', '年度帮扶计划', [
    period('year', '年度'), count('households', '计划帮扶户数', '户'), wan('funds', '计划投入'), long('plan', '帮扶计划'),
    table('actions', '专项行动和专项工程', [text('name', '名称'), text('target', '目标'), summed(wan('money', '资金')), maybe(text('done', '落实情况'))]),
  ], '', [atMost('actions.money', 'funds')]),
  form('poverty-exit', '贫困退出', [
    period('year', '年度'), long('standard', '退出标准', '两不愁、三保障'), steps('steps', '退出程序'),
    table('result', '退出结果', [village(), summed(count('households', '户数', '户')), summed(count('people', '人数', '人'))], '只写各村的总数，名单请在“名单”里公示'), phone('watch', '监督电话'),
  ]),
  form('poverty-notice', '扶贫公告公示', [
    text('what', '公告公示什么'), day('from', '开始日期'), day('until', '结束日期'), maybe(village()), long('rules', '公告公示制度', '哪些要公示、公示几天、贴在哪里'), long('content', '公告公示内容'), phone('watch', '有异议打电话'),
  ]),
  form('poverty-identify', '困难户识别', [
    village(), period('year', '年度'), count('households', '识别户数', '户'), count('people', '识别人数', '人'), long('standard', '识别标准'), steps('steps', '识别程序'), phone('watch', '监督电话'),
  ], '到户的名单不写在这里，请在“名单”里公示'),
  form('poverty-funds', '帮扶资金项目', [
    period('year', '年度'), wan('funds', '资金规模'), text('source', '资金来源'),
    table('projects', '项目', [text('name', '项目名称'), text('place', '实施地点'), summed(wan('money', '资金')), text('result', '实施结果')]), phone('watch', '监督电话'),
  ], '', [equals('funds', ['projects.money'])]),
  form('subsidy', '补贴发放', [
    text('project', '补贴名称'), period('year', '年度'), text('policy', '政策依据'), text('who', '补给谁'), text('rate', '补贴标准', '如“每亩 90 元”'), maybe(text('papers', '申请材料')), maybe(text('until', '申请时限')), text('office', '受理单位'), phone(), phone('watch', '监督电话'),
    long('steps', '申请程序'), maybe(byVillage('result', '补贴结果')),
  ]),
]
