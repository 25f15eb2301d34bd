export const texts = {
  title: '专栏',
  lead: '一段时间里的一件大事：春耕备耕、安全生产月。到了开始的日子自己出现在首页，结束后留着备查。',
  add: '办一个专栏', edit: '修改', editOf: (title: string) => `修改“${title}”`, empty: '还没有专栏', emptyHint: '点“办一个专栏”，起个名字、定好起止日期，再把公开信息收进去。',
  name: '专栏名称', nameHint: '如：春耕备耕、安全生产月', nameMissing: '请写名称，至少两个字',
  intro: '一句话介绍', introHint: '说清是什么事、给谁看。', introMissing: '请写一句介绍',
  fromOn: '开始', untilOn: '结束', dayMissing: '请选日期', daysWrong: '结束不能早于开始',
  notices: '收哪些公开信息', noticesHint: '打标题里的几个字查找。以后发布了新的，再来收进去。', noticesNone: '没有找到。要已经发布的才能收。',
  active: '公开（不勾就是撤下，外面看不到）',
  state: '情况', count: '收了', pieces: (count: number) => `${count} 条`, goneCount: (count: number) => `${count} 条已不公开`, ways: '可做的', see: '看公开页', saved: '保存好了',
}
