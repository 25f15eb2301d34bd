export const texts = {
  title: '等我办的',
  empty: '现在没有等您办的事',
  emptyHint: '有新的会出现在这里，本页每分钟自己更新。',
  seeAll: (count: number) => `全部 ${count >= 99 ? '99 件以上' : `${count} 件`}`,
  allDuties: '全部公开任务',
  count: (count: number) => (count >= 99 ? '99+' : String(count)),
}
