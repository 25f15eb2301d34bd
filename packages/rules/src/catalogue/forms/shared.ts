import type { FieldForm } from '../field-schema'
import { choice, count, day, form, long, maybe, period, phone, summed, table, text, village, yuan } from './parts'

/** Forms by type, for the items that need no columns of their own and for those the office adds itself. */
export const sharedForms: readonly FieldForm[] = [
  form('general', '一般信息', [maybe(text('when', '什么时候')), maybe(text('where', '哪些地方')), maybe(phone()), long('what', '什么事')]),
  form('service-notice', '便民通知', [text('when', '什么时候', '从几月几日几点到几点'), text('where', '哪些地方'), maybe(text('why', '为什么')), phone('phone', '找谁问'), long('what', '什么事'), maybe(long('do', '请您怎么做'))]),
  form('policy-file', '制度文件', [
    text('file', '文件名称'), maybe(text('number', '文号')), maybe(day('fileOn', '成文日期')), maybe(day('fromOn', '施行日期')), maybe(text('body', '制定单位')), choice('valid', '有效性', ['有效', '已修改', '废止']), maybe(text('who', '适用对象')), maybe(phone()), long('content', '主要内容'), maybe(long('related', '配套办法')),
  ]),
  form('work-progress', '工作进展', [text('work', '工作名称'), maybe(period('when', '时段')), maybe(text('body', '负责单位')), maybe(phone()), long('content', '工作内容'), long('progress', '进展')]),
  form('event', '活动或服务', [text('name', '名称'), text('when', '时间'), text('place', '地点'), text('who', '对象'), maybe(text('fee', '收不收费')), maybe(phone()), long('content', '内容'), maybe(long('join', '怎么参加'))]),
  form('meeting', '会议决议', [text('meeting', '会议名称'), day('on', '日期'), table('decided', '决议和决定', [text('what', '决定了什么'), text('body', '谁负责'), text('done', '执行情况')]), maybe(long('note', '说明'))]),
  form('leaders', '班子和分工', [day('asOf', '从哪天起'), table('leaders', '分工', [text('name', '姓名'), text('post', '职务'), text('duty', '分管什么')]), maybe(long('rules', '制度和落实'))]),
  form('personnel', '人事和评优', [text('what', '什么事'), maybe(day('from', '公示开始')), maybe(day('until', '公示结束')), maybe(long('conditions', '条件')), maybe(long('steps', '程序')), long('result', '结果'), maybe(phone('watch', '有意见打电话'))], '不写身份证号、住址和家庭情况'),
  form('pay', '工资和待遇', [period('when', '时段'), table('pay', '情况', [text('what', '项目'), summed(count('people', '人数', '人')), summed(yuan('money', '金额'))], '只写总数，不写个人'), maybe(long('note', '说明'))], '属于内部事务的，先按《条例》第十六条审查'),
  form('reply', '回应和办结', [text('what', '大家反映什么'), maybe(day('receivedOn', '收到日期')), text('body', '谁办的'), maybe(day('closedOn', '办结日期')), long('steps', '办理过程'), long('result', '办理结果')], '不写反映人的姓名和电话'),
  form('explain', '政策解读', [text('of', '解读哪份文件'), maybe(text('number', '文号')), text('body', '解读单位'), phone('phone', '问谁'), long('content', '主要内容'), long('mine', '跟我有什么关系')]),
  form('topic', '专栏', [text('name', '专栏名称'), day('from', '开始日期'), day('until', '结束日期'), long('content', '内容')]),
  form('plan', '要点和计划', [period('year', '年度'), maybe(text('number', '文号')), long('aims', '工作要点'), maybe(table('tasks', '任务', [text('what', '任务'), text('body', '谁负责'), text('until', '什么时候完成')]))]),
  form('annual-report', '年度报告', [period('year', '年度'), long('proactive', '主动公开情况'), long('request', '依申请公开情况'), long('lawsuits', '行政复议和行政诉讼'), long('problems', '存在的主要问题和改进'), maybe(long('other', '其他需要报告的事项'))]),
  form('disclosure-guide', '公开指南', [text('body', '工作机构'), text('address', '地址'), maybe(text('postcode', '邮编')), phone('phone', '电话'), maybe(text('mail', '邮箱')), maybe(text('hours', '办公时间', '不清楚就先空着，不要猜')), long('kinds', '信息的分类和编排'), long('ways', '怎么获取')]),
  form('disclosure-request', '依申请公开说明', [text('body', '受理单位'), text('address', '地址'), phone('phone', '电话'), maybe(text('hours', '办公时间', '不清楚就先空着，不要猜')), text('days', '办理时限'), text('fee', '收费标准'), long('ways', '申请方式'), maybe(long('form', '申请表怎么填'))]),
  form('hall', '办事大厅', [text('name', '大厅名称'), text('address', '地址'), maybe(text('hours', '办公时间', '不清楚就先空着，不要猜')), phone('phone', '电话'), table('counters', '窗口', [text('name', '窗口'), text('does', '办什么'), maybe(phone('phone', '电话', ''))])]),
  form('land', '土地和房屋', [text('what', '什么事'), maybe(village()), maybe(text('number', '批准文号')), text('area', '范围'), maybe(count('size', '面积', '亩')), maybe(day('from', '公告开始')), maybe(day('until', '公告结束')), maybe(phone('watch', '有异议打电话')), maybe(table('standards', '补偿标准', [text('what', '补偿什么'), yuan('money', '标准'), text('unit', '按什么算')])), long('result', '办法、审核结果或补偿结果')]),
  form('works', '工程建设和运营', [text('name', '工程名称'), text('place', '在哪里'), maybe(yuan('money', '投资')), text('keeper', '谁来管护'), maybe(phone()), long('build', '建设情况'), maybe(long('run', '运营情况', '怎么用、收不收水费'))]),
  form('shared-labour', '筹资筹劳', [village(), text('what', '办什么事'), maybe(day('decidedOn', '议定日期')), yuan('perHead', '每人筹资'), maybe(text('labour', '每人筹劳')), yuan('total', '筹资总额'), long('plan', '方案'), long('result', '结果')]),
  form('standards', '条件与标准', [text('what', '什么项目'), maybe(text('file', '依据文件')), maybe(phone()), table('levels', '标准', [text('level', '等级或类别'), text('condition', '条件'), maybe(yuan('money', '补助'))]), long('conditions', '申请条件'), maybe(long('finish', '竣工合格标准'))]),
  form('hazards', '隐患和整改', [period('when', '时段'), table('hazards', '隐患和整改', [text('place', '在哪里'), text('hazard', '什么隐患'), text('body', '谁整改'), choice('state', '整改情况', ['已改好', '正在改', '没改'])]), phone('report', '发现隐患打电话')]),
  form('goods', '救灾款物', [text('event', '什么灾'), text('source', '款物来源'), text('rate', '发放标准'), table('given', '发放结果', [village(), summed(count('households', '户数', '户')), summed(yuan('money', '资金')), maybe(text('goods', '物资'))], '到户的名单请在“名单”里公示'), phone('watch', '监督电话')]),
  form('enforcement', '执法和检查', [text('what', '什么事'), day('on', '日期'), text('law', '依据'), text('body', '执法单位'), maybe(text('number', '决定书文号')), long('result', '结果'), maybe(phone('phone', '有异议打电话'))]),
]
