export const tipOffTexts = {
  noteSealed: '写了内部记录（密封，打开内容时一起看）',
  additionSealed: '补充的内容密封着，打开内容时一起看',
  turned: '转为举报，交乡纪委',
  turnedReply: '您反映的事交给乡纪委办了，内容已经密封，原来经手的人看不到了。凭这张收据照样能查。',
  box: '举报箱',
  county: '县纪委的电话',
}
