export const screenTexts = {
  title: '电子屏',
  scan: '扫一扫，看全文',
  scanBoard: '扫一扫，在手机上看',
  phone: '不清楚的，打电话',
  more: '后面还有，扫码看全文',
  tableByPhone: '这里有一张表，扫码在手机上看。',
  none: '现在没有要播的公开信息',
  noneHint: '新的一发布，这里自己会出来。',
  offline: '离线 · 内容截至 ',
  trial: '试用',
  until: '公开到',
  qr: '二维码',
}
