import { importedKind, readImportDay, readImportHeading } from './import-columns'

describe('headings of tables from other systems', () => {
  it.each([
    ['工单编号', 'number'], ['信访编号', 'number'], ['信访件编号', 'number'], ['来电人', 'name'], ['姓名', 'name'], ['信访人姓名', 'name'], ['联系电话', 'phone'], ['来电号码', 'phone'], ['联系方式', 'phone'],
    ['诉求内容', 'words'], ['信访内容', 'words'], ['诉求描述', 'words'], ['发生地址', 'place'], ['地点', 'place'], ['受理时间', 'registeredOn'], ['登记时间', 'registeredOn'], ['派单时间', 'sentOn'], ['转送时间', 'sentOn'],
    ['办理时限', 'dueOn'], ['截止日期', 'dueOn'], ['要求办结时间', 'dueOn'], ['诉求类型', 'type'], ['信访目的', 'type'], [' 工单 编号（必填） *', 'number'],
  ])('“%s” is %s', (heading, column) => expect(readImportHeading(heading)).toBe(column))

  it.each(['序号', '身份证号', '办理单位', '办理结果', '回访', '满意度', '备注', ''])('“%s” is not read', (heading) => expect(readImportHeading(heading)).toBeNull())
})

it.each([
  // As a hotline's work order, a table of Shanghai's 12345, and one of Hangzhou's petitions are headed in published code.
  [['工单编号', '来电时间', '受理单位', '来电人', '来电号码', '来电人地址', '问题分类', '工单分类', '发生地址', '标题', '主要内容', '派单时间', '截止时间', '承办单位'], ['number', 'registeredOn', null, 'name', 'phone', null, null, 'type', 'place', null, 'words', 'sentOn', 'dueOn', null]],
  [['12345工单编号', '12345受理时间', '12345工单来源', '12345诉求地址', '12345工单类型', '12345内容描述', '主办单位'], ['number', 'registeredOn', null, 'place', 'type', 'words', null]],
  [['序号', '省信访件编号', '反映日期', '姓名', '联系电话', '发生地', '反映内容', '内容分类', '紧急程度'], [null, 'number', 'registeredOn', 'name', 'phone', 'place', 'words', null, null]],
  [['信访人', '信访件编号', '信访人联系电话', '属地', '信访日期'], ['name', 'number', 'phone', 'place', 'registeredOn']],
  [['工单号', '诉求人姓名', '诉求人手机号', '所属区域', '来源渠道', '诉求内容', '派单时间', '办理时限'], ['number', 'name', 'phone', 'place', null, 'words', 'sentOn', 'dueOn']],
])('published headings %j are read', (given, columns) => expect(given.map((heading) => readImportHeading(heading))).toEqual(columns))

it('what the office said about a heading goes before the pattern, also that it is not to be read', () => {
  const matched = { 群众说的: 'words', 工单编号: null } as const
  expect(['群众说的（原文）', ' 工单 编号', '受理时间'].map((heading) => readImportHeading(heading, matched))).toEqual(['words', null, 'registeredOn'])
})

it('a day is read as people and Excel write it; what is none is told', () => {
  const read = ['2026-11-20', '2026/11/2 10:33', '2026年11月20日', '2026.11.20', '20261120', '20261120083000', '46346', '46346.4375'].map(readImportDay)
  expect(read).toEqual(['2026-11-20', '2026-11-02', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20'])
  expect(['5个工作日', '2026-02-30', '11月20日', '13', ''].map(readImportDay)).toEqual([null, null, null, null, null])
})

it('what they call it becomes our kind; 检举控告 never comes in by a list', () => {
  expect(['投诉', '建议', '咨询', '求助', ''].map((type) => importedKind('hotline', type)?.kind)).toEqual(['complaint', 'suggestion', 'inquiry', 'inquiry', 'complaint'])
  expect(['申诉求决', '意见建议', ''].map((type) => importedKind('petitionNet', type)?.petitionClass)).toEqual(['appeal', 'opinion', 'appeal'])
  expect([importedKind('hotline', '举报'), importedKind('petitionNet', '检举控告')]).toEqual([null, null])
})
