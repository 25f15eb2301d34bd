export const documentTexts = {
  badNumber: '文号要像“平灵政发〔2026〕12号”这样写',
  noOrganisation: '没有这个单位',
  dayAhead: '日子不能晚于今天',
  groundNeeded: '不予公开要选依据',
  noGround: '只有不予公开才有依据',
  noNotice: '没有找到这条已发布的公开信息',
  repealTooEarly: '废止的日子不能早于成文的日子',
  sameNumber: '文号',
  csvName: (year: string) => `公文登记 ${year}.csv`,
  csvHead: ['文号', '标题', '成文日期', '单位', '公开属性', '不公开的依据', '规范性文件', '状态', '废止日期', '公开信息'],
  yes: '是',
  no: '否',
}
