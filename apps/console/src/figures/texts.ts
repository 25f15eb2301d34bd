export const texts = {
  title: '数字',
  lead: '村民看到的就是这些数。太少的一样不算百分比，一样不单独列。',
  years: '看哪一年',
  outside: '村民看到的这一页',
  notices: '看公开稿件', postings: '看发布登记', report: '在年度报告里看每个数是哪几条',
  allCases: '看办件',
  casesHint: '点名字看这一类、这个村的办件。别的年份的、村民看不到的也在里面，会比这里的数多。',
  lists: '看名单公示',
}
