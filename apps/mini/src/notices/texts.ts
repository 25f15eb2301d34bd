export const posterTexts = {
  make: '保存海报',
  waiting: '正在做海报……',
  failed: '海报现在做不出来，可以先把这一页发给别人。',
  saved: '海报存到相册了，可以发给别人。',
  byHand: '按住图片不放，选“保存图片”。用电脑的点右键，选“图片另存为”。',
  refused: '微信没有让存到相册。可以按住图片不放来保存或转发，或者去设置里打开“添加到相册”。',
  setting: '去设置',
  alt: (title: string) => `海报：${title}，下面有二维码`,
}

export const toolTexts = {
  sendOn: '发给别人',
  copied: '地址复制好了，可以粘到微信里发给别人。',
  notCopied: '没能复制，请用浏览器自己的“分享”。',
}
