export const dutyTexts = {
  nil: '空表',
  noLimit: '这个事项的期限不从哪一天算起',
  notItsDuty: '这个事项不归这个单位公开',
  wrongDay: '日子要在一年以内，不能晚于今天',
  cancelled: '登记错了：',
}

/** 工作要点 among the duties. */
export const planTexts = {
  area: '年度工作要点', progress: { due: '正在办', done: '办好了', overdue: '过了月份还没办' }, empty: '没有要办的',
  month: (year: number, month: number) => `${year}年${month}月`,
  proof: (words: string) => `拿什么证明：${words}`,
}
