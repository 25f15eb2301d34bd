/** 灵沙乡明白栏 */
export const siteName = (township: string): string => `${township}${pageTexts.product}`

/** Title of a document: the page first, then whose it is. */
export const siteTitle = (title: string, site: string): string => (title === site ? site : `${title} · ${site}`)

/** Words that every public page shares. */
export const pageTexts = {
  product: '明白栏',
  call: '打电话',
  complain: '我要反映',
  complainHint: '投诉 · 建议',
  track: '查进度',
  trackHint: '办到哪一步了',
  read: '看公开',
  readHint: '通知 · 账目',
  navigation: '主要功能',
  notices: '最新公开',
  allNotices: '看全部公开信息',
  cases: '大家反映的事',
  allCases: '看全部反映',
  older: '看更早的',
  earlier: '看前面的',
  trial: '试用中：标着“示例”的内容不是真事，也不会真的办理。',
}

/** Of pages that the server alone writes. */
export const serverTexts = {
  guide: '政府信息公开指南',
  miniProgram: '用小程序打开',
  miniProgramHint: '不用下载',
  miniProgramShut: '微信那边现在打不开小程序，在这里看是一样的。',
  trackByCode: '用编号和查询码查进度',
  home: '回首页',
}

/** Of the bar that WeChat draws by itself. */
export const barTexts = {
  skip: '跳到正文',
  back: '返回',
  typeSize: '字大小',
  elder: '长辈版',
  standard: '普通版',
}

export const messageTexts = {
  notFound: '没有这一页',
  boardNotFound: '没有找到这块公开栏',
  error: '这一页现在打不开',
  withdrawn: '已撤下',
  homeHint: '看公开、反映问题、查进度',
}

export const receiptTexts = {
  title: '受理凭证',
  now: '现在',
  noWords: '这一页不显示姓名、电话和反映的内容。',
  publicPage: '看这件事的公开页',
  notOurs: '这张凭证核对不上',
  notOursWhy: '可能是二维码没拍全，或者不是本乡开出的。请用编号和查询码查进度，或打电话问乡里。',
}

export const sheetTexts = {
  title: '公开栏二维码',
  hint: '按 Ctrl+P 打印（A4 纸，竖放）。这一行不会印出来。',
  scan: '用微信扫一扫',
  qr: '这块公开栏的二维码',
  how: [
    { name: '看公开', words: '钱怎么花、事怎么办，都在这里' },
    { name: '反映问题', words: '投诉、建议都行，可以不留姓名' },
    { name: '查进度', words: '办到哪一步，还要几天' },
  ],
  phone: '不会用手机，打电话也一样给您登记',
  type: '扫不了码，也可以在手机浏览器里输入：',
  code: '栏号',
  printed: '印',
  seal: '账本封签',
  trial: '试用样张：还没有正式启用，请不要张贴',
}

export const homeTexts = {
  description: '看乡里村里公开了什么，反映问题，查办到哪一步。',
  myVillage: '我的村',
  whichVillage: '您是哪个村的？',
  whichVillageHint: '点一下，首页就先看这个村的。',
  township: '先看全乡',
  settings: '设置：字大小、我的村',
  find: '找一找',
  search: '搜一搜：通知和大家反映的事',
  catalogue: '公开目录：乡里该公开哪些事',
}

/** 长辈版, by whatever name the reader knows it from elsewhere. */
export const elderTexts = {
  open: '长辈版：字大、按钮大、东西少',
  close: '回到普通版',
  bigger: '字再大一些',
  smaller: '字小一些',
}
