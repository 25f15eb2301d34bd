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
  types: { notice: '公开信息', case: '反映' },
}
