export const texts = {
  title: '宣传牌',
  lead: '灯杆标语牌、主题街、文化大院的牌子，一块一号。坏了的记下来，修好了改回来。',
  streets: '每条街有多少', street: '哪条街', up: '在用', damaged: '坏了', down: '已拆', all: '全部', state: '情况',
  add: '登记一批', addHint: '号码接着这条街已有的往下排。', count: '多少块', countMissing: '请写 1 到 200', streetMissing: '请选哪条街',
  number: '号', words: '牌子上的字', subject: '主题', subjectHint: '如：党建、人大、精神文明、文化、安全生产、妇联、计生', place: '具体位置', checkedOn: '哪天看过', ways: '可做的',
  edit: '修改', editOf: (street: string, number: number) => `修改 ${street} ${number} 号`, editTitle: (street: string, number: number) => `${street} ${number} 号`,
  empty: '还没有登记宣传牌', saved: '保存好了',
}
