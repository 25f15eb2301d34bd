/** What the large version is called elsewhere. */
export const elderNames = ['长辈', '亲情版', '关爱版', '关怀版', '老年版', '老人版', '大字', '字大']

export const searchTexts = {
  label: '想找什么',
  hint: '两个字就能搜，几个词用空格隔开。',
  try: '可以试试',
  suggestions: ['低保', '补贴', '水费', '修路', '路灯', '村里的账'],
  go: '搜',
  empty: (words: string) => `没有搜到“${words}”。`,
  emptyWords: '换个短一点的说法试试，或者直接问乡里。',
  ask: '我要反映',
  found: (count: number, more: boolean) => (more ? `搜到 ${count} 条，下面还有` : `搜到 ${count} 条`),
  narrow: '只看某个村、某一类、某段时间',
  narrowed: (chosen: string) => `只看：${chosen}（点这里改）`,
  choosePlace: '看哪里的',
  chooseArea: '看哪一类',
  allAreas: '各类',
  chooseType: '看哪一种',
  allTypes: '都看',
  choosePeriod: '看什么时候的',
  periods: { always: '不限时间', month: '近一个月', thisYear: '今年', lastYear: '去年' },
  nothingThere: '换个村、换一类或者不限时间再试试。',
  types: { notice: '公开信息', case: '反映' },
}
