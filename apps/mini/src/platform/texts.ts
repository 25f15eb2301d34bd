/** Words that the elements themselves say. */
export const platformTexts = {
  choose: '请选择',
  required: '，必填',
  wrong: '，有误',
}

/** When WeChat does not let the app at something; both ways lead on. */
export const privacyTexts = {
  title: '不用它也能反映',
  notAgreed: '您还没有同意微信的《隐私保护指引》，所以这一项用不了。文字照样能写、能交；想用，再点一次并选“同意”。',
  notDeclared: '这个小程序还没有开通这一项。文字照样能写、能交，也可以打电话给乡里。',
  fine: '知道了',
  read: '看指引',
}
