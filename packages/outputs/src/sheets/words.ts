export const standingTexts = {
  current: '此纸为最新',
  outdated: '这张纸上的内容已经更新',
  updated: (day: string) => `这张纸上的内容已于${day}更新`,
  sheet: (number: number, day: string) => `您扫的是第 ${number} 号清单，${day}印。`,
  fresh: '纸上没有、或者改过的：',
  gone: '纸上还有、但已经撤下的：',
  staff: '工作人员：这张纸我挂好了',
}

export const contentSheetTexts = {
  title: '公开清单',
  hint: (size: string) => `按 Ctrl+P 打印（${size} 纸，竖放）；也可以另存为 PDF 发给打印店。这一行不会印出来。`,
  now: '现在公开的',
  none: '现在没有公开的内容。',
  scan: '扫码看全文、提意见',
  until: (day: string) => `公示至${day}，到期请撤`,
  names: '名单扫码看，或到村部看',
  published: '发布',
  more: (rows: number) => `还有 ${rows} 行，扫码看`,
  sheet: (number: number) => `第 ${number} 号清单`,
}

export const paperTexts = {
  /** `{page}` and `{pages}` are filled in when the pages are known. */
  page: '第 {page} 页，共 {pages} 页',
  rare: '有“〓”的地方，是字库里没有的字，请用笔补上。',
  cell: (head: string, cell: string) => (head === '' ? cell : `${head}：${cell}`),
}
