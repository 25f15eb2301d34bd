import { importedKind, readImportDay, readImportHeading } from './import-columns'

describe('headings of tables from other systems', () => {
  it.each([
    ['工单编号', 'number'], ['信访编号', 'number'], ['信访件编号', 'number'], ['来电人', 'name'], ['姓名', 'name'], ['信访人姓名', 'name'], ['联系电话', 'phone'], ['来电号码', 'phone'], ['联系方式', 'phone'],
    ['诉求内容', 'words'], ['信访内容', 'words'], ['诉求描述', 'words'], ['发生地址', 'place'], ['地点', 'place'], ['受理时间', 'registeredOn'], ['登记时间', 'registeredOn'], ['派单时间', 'sentOn'], ['转送时间', 'sentOn'],
    ['办理时限', 'dueOn'], ['截止日期', 'dueOn'], ['要求办结时间', 'dueOn'], ['诉求类型', 'type'], ['信访目的', 'type'], [' 工单 编号（必填） *', 'number'],
  ])('“%s” is %s', (heading, column) => expect(readImportHeading(heading)).toBe(column))

  it.each(['序号', '身份证号', '办理单位', '办理结果', '回访', '满意度', '备注', ''])('“%s” is not read', (heading) => expect(readImportHeading(heading)).toBeNull())
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
