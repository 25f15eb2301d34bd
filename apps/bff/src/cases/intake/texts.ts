/** What is wrong with a cell of a table from another system. */
export const importFaultTexts = {
  missing: '不能空着',
  tooShort: '太短了，至少两个字',
  tooLong: '太长了',
  twice: '这个编号在表里有两行，只留一行',
  day: '看不出是哪一天，请写成 2026-11-20 这样',
  ahead: '日子不能晚于今天',
  tipOff: '检举控告、举报不能从表里登记，请从表里删掉这一行，交乡纪委',
  formula: '是公式，请复制后“选择性粘贴—数值”',
  hiddenRow: '这一行是隐藏的，请删掉或取消隐藏',
  hiddenColumn: '这一列是隐藏的，请删掉或取消隐藏',
}

export const importTexts = {
  noHead: '没有认出列名。要有一列编号（如“工单编号”“信访编号”）和一列内容（如“诉求内容”“信访内容”），列名在表的最上面；列名不一样的，在下面对一对。',
  noDay: '没有收到的日子。要有一列“派单时间”“转送时间”或“受理时间”“登记时间”，期限从这天算起；列名不一样的，在下面对一对。',
  empty: '表里只有列名，没有内容。',
  tooMany: (most: number) => `超过 ${most} 行，请分成几份。`,
  notRead: '不读',
  faults: (count: number) => `有 ${count} 处不对，请先在表里改好。`,
}

/** On the timeline, for the office. */
export const receiptNote = (until: string) => `纸上写的日子：${until}`
