export const webhookTexts = {
  notAnAddress: '不是完整的网址',
  httpsOnly: '要用 https 开头的网址',
  withPassword: '网址里不能带账号和密码',
  privateAddress: '不能是内部网络的地址',
}
export const clientLabel = '接入单位（这个系统或这个名字）'
export const troubleTexts = {
  certificate: '对方网站的证书不可信：自己签的，或者不认得发证机构',
  certificateName: '对方网站的证书不是发给这个网址的',
  certificateTime: '对方网站的证书过期了，或者还没到日子',
  secure: '对方的网址不是 https，或者加密连不上',
  address: '这个接收地址不能用',
  time: '对方太久没有回答',
  unreachable: '连不上对方',
  answered: (status: string) => `对方没有收下，回答的是 ${status}`,
}
