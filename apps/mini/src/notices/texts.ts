export const toolTexts = {
  listen: '念给我听',
  pause: '停一下',
  goOn: '接着念',
  stop: '不念了',
  noVoice: '这部手机不会念，可以打电话让工作人员念给您听：',
  sendOn: '发给别人',
  copied: '地址复制好了，可以粘到微信里发给别人。',
  notCopied: '没能复制，请用浏览器自己的“分享”。',
}
