export const articleTexts = {
  kind: '政务公开',
  more: '文字太长，这里只放了前面的，全文请扫码看。',
  scan: '扫码看全文；看不懂、不属实，扫码就能说。',
  qr: '这一条在本乡网页上的二维码',
}
