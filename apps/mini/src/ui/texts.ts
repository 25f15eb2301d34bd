/** Words of the kit itself; what belongs to a page stands in the page's own texts. */
export const uiTexts = {
  optional: '（可不填）',
  phoneUs: '打电话给乡里',
  opening: '正在打开',
  again: '再试一次',
  offline: '现在没有信号。写好的内容会留在手机里。',
  waiting: (count: number) => `有 ${count} 件等着送出去`,
  photos: '照片',
  photosOptional: (limit: number) => `（可不填，最多 ${limit} 张）`,
  photo: (at: number) => `第 ${at} 张照片`,
  removePhoto: (at: number) => `去掉第 ${at} 张照片`,
  sendAgain: '再传',
  addPhoto: '加照片',
  charactersLeft: (left: number) => `还能写 ${left} 个字`,
  listen: '念给我听',
  pause: '停一下',
  goOn: '接着念',
  stop: '不念了',
  noVoice: '这部手机不会念，可以打电话让工作人员念给您听：',
  askToRead: '打电话让人念',
  reading: (name: string) => `您现在看的是${name}的。`,
  chooseThis: (name: string) => `以后就看${name}`,
  myTownship: '选我的乡镇',
  savedOn: (day: string) => `没有信号，这是${day}存在手机里的内容。`,
}

export const followTexts = {
  start: (name: string) => `关注${name}`,
  stop: (name: string) => `已关注${name}，点一下不再关注`,
  all: '我关注的',
  case: '这件事',
  busy: '请稍等……',
}
