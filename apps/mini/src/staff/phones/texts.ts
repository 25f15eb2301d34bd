export const phoneTexts = {
  lead: '手机丢了，点“停用”，马上不能再办事。要再用，到电脑上重新发邀请码。',
  none: '还没有人绑定手机',
  since: (since: string, lastOn: string) => `${since}绑定 · 最近用在${lastOn}`,
  end: '停用',
  endOf: (name: string, phone: string) => `停用：${name} 的 ${phone}`,
  ended: '已经停用，那部手机不能再办事了。',
}
