export const webhookTexts = {
  notAnAddress: '不是完整的网址',
  httpsOnly: '要用 https 开头的网址',
  withPassword: '网址里不能带账号和密码',
  privateAddress: '不能是内部网络的地址',
}
export const clientLabel = '接入单位（这个系统或这个名字）'
