import type { FieldForm } from '../field-schema'
import { jobGroups } from '../job-groups'
import { choice, choices, count, day, equals, form, long, maybe, period, phone, summed, table, text, village, yuan } from './parts'

/** 社会救助, 就业创业 and the guides to what can be applied for. */

/** Hours and place are left empty until somebody knows them. */
const guideEnd = [maybe(text('place', '在哪里办')), maybe(text('hours', '办公时间', '不清楚就先空着，不要猜')), phone()]

/** 2018年度报告 一（三）之六: 面向农村劳动力、建档立卡户、就业困难人员、高校毕业生等群体. */
const forWhom = choices('groups', '面向谁', jobGroups, '可以选几类；谁都能来的选“不限”')

export const reliefAndJobsForms: readonly FieldForm[] = [
  form('relief-allowance', '低保情况', [
    period('when', '时段'), text('who', '低保对象', '哪些人能享受，不写姓名'), count('households', '户数', '户'), count('people', '人数', '人'),
    yuan('urban', '城市低保标准', '每人每月'), yuan('rural', '农村低保标准', '每人每月'), yuan('level', '补助水平', '平均每人每月'), yuan('spent', '资金支出'),
    table('villages', '各村情况', [village(), summed(count('households', '户数', '户')), summed(count('people', '人数', '人')), summed(yuan('money', '资金'))], '到户的名单请在“名单”里公示'), phone('watch', '监督电话'),
  ], '', [equals('households', ['villages.households']), equals('people', ['villages.people']), equals('spent', ['villages.money'])]),
  form('relief-extreme-poverty', '特困供养情况', [
    period('when', '时段'), count('people', '特困人员人数', '人'), yuan('standard', '救助供养标准', '每人每月'), yuan('level', '补助水平', '平均每人每月'), yuan('spent', '资金支出'),
    table('kinds', '供养方式', [text('kind', '方式'), summed(count('people', '人数', '人')), summed(yuan('money', '资金'))], '没有的填 0', ['集中供养', '分散供养']), maybe(long('ended', '终止供养情况', '只写人数和原因')), phone('watch', '监督电话'),
  ], '', [equals('people', ['kinds.people']), equals('spent', ['kinds.money'])]),
  form('relief-temporary', '临时救助情况', [
    period('when', '时段'), count('households', '救助户次数', '户次'), text('level', '救助水平', '一般救助多少'), yuan('spent', '资金支出'),
    table('causes', '救助事由', [text('cause', '事由', '如“大病支出”'), summed(count('households', '户次', '户次')), summed(yuan('money', '金额'))]), phone('watch', '监督电话'),
  ], '', [equals('households', ['causes.households']), equals('spent', ['causes.money'])]),
  form('guide', '办事指南', [
    text('matter', '办理事项'), text('who', '谁能办'), maybe(text('standard', '标准', '给多少、收多少')), maybe(text('days', '办理时限')), maybe(text('fee', '收不收费')), ...guideEnd,
    long('conditions', '条件'), long('papers', '申请材料', '一样一行，能不带的不要写'), long('steps', '办理流程', '一步一行'),
  ]),
  form('relief-medical', '医疗救助指南', [
    text('matter', '办理事项'), text('who', '救助谁'), text('rate', '救助标准', '报多少、封顶多少'), maybe(text('days', '办理时限')), ...guideEnd,
    long('conditions', '条件'), long('papers', '申请材料', '一样一行'), long('steps', '办理流程', '乡里审核、公示，县医保审批，一步一行'),
  ]),
  form('complaint-ways', '监督检查', [
    text('address', '信访通讯地址'), maybe(text('postcode', '邮编')), phone('phone', '投诉举报电话'), maybe(text('mail', '邮箱')), maybe(long('found', '监督检查情况')),
  ]),
  { ...form('jobs-policy', '就业创业政策', [
    text('policy', '政策名称'), maybe(text('number', '文号')), text('who', '适用对象', '农村劳动力、脱贫户、就业困难人员、高校毕业生'), maybe(day('until', '有效期到')), ...guideEnd,
    long('content', '政策措施'), maybe(table('subsidies', '补贴', [text('name', '补贴名称'), text('rate', '标准'), text('condition', '申领条件')])), long('steps', '申领程序', '一步一行'),
  ]), lastDay: 'until' },
  { ...form('jobs-activity', '就业专项活动', [
    forWhom, text('name', '活动名称'), day('on', '哪天'), text('time', '几点'), text('place', '在哪里'), text('who', '参加条件'), text('host', '主办单位'), phone(), long('content', '活动内容'), maybe(long('join', '怎么参加')),
  ]), lastDay: 'on', groups: 'groups' },
  { ...form('jobs-vacancy', '就业供求信息', [
    forWhom, text('employer', '招聘单位'), text('place', '工作地点'), maybe(day('until', '截止日期', '过了这天自己变成“已截止”；长期招的空着')), phone('phone', '应聘电话', '写单位的电话'),
    table('jobs', '岗位', [text('name', '岗位'), summed(count('people', '人数', '人')), text('need', '要求'), text('pay', '待遇')]), long('join', '应聘方式', '带什么、找谁、要不要面试'),
  ]), lastDay: 'until', groups: 'groups' },
  { ...form('jobs-training', '职业培训', [
    forWhom, text('project', '培训项目'), text('who', '对象条件'), maybe(day('until', '报名截止')), maybe(day('from', '开班日期')), maybe(text('days', '学几天')), text('place', '在哪里学'), text('fee', '收不收费'), maybe(text('rate', '补贴标准')), phone('phone', '报名电话'), long('join', '报名方式'), maybe(long('content', '学什么')),
  ]), lastDay: 'until', groups: 'groups' },
  form('name-list', '名单总数', [
    text('what', '什么名单'), choice('stage', '公示还是公布', ['公示', '公布']), maybe(day('from', '开始日期')), maybe(day('until', '结束日期')), long('basis', '怎么定的', '谁申请、谁评议、谁审核'),
    table('villages', '各村总数', [village(), summed(count('households', '户数', '户')), maybe(summed(yuan('money', '金额')))]), phone('watch', '有异议打电话'),
  ], '这里只写总数。到户的名单请在“名单”里公示，到期自己撤下'),
]
