/** The county's page: its townships side by side, in the order of their codes and of nothing else. */
export const countyTexts = {
  title: (county: string) => `${county}各乡镇的明白栏`,
  lead: (year: number) => `点一个乡镇，看它公开了什么、办了什么。数是${year}年1月1日到今天的。`,
  order: '按区划代码排，不分先后：各乡镇人口和事情多少不一样，数大数小不说明好坏。',
  published: '公开',
  publishedHow: (notices: number, postings: number) => `${notices} 条，张贴、发送 ${postings} 条次`,
  cases: '大家反映',
  casesHow: (received: number, closed: number, open: number) => `收到 ${received} 件，办完 ${closed} 件，在办 ${open} 件`,
  overdue: '过了法律期限还没办完',
  overdueHow: (count: number) => (count === 0 ? '没有' : `${count} 件`),
  few: (smallest: number) => `不到 ${smallest} 件，不细列`,
  trial: '还在试用，没有真的数。',
  see: (name: string) => `看${name}的明白栏`,
  owner: '谁开办的',
  ownerHow: (owner: string) => `这套系统由${owner}开办，各乡镇使用。`,
  unconfirmed: '以县里的正式确认为准。',
  filing: '备案编号',
}
