/** Words that the elements themselves say. */
export const platformTexts = {
  choose: '请选择',
  required: '必填',
}

/** When a page's part of the app does not come. */
export const coverTexts = {
  failed: '这一页没打开，可能是信号不好。',
  again: '再试一次',
  stay: '先不看了',
}

/** When WeChat does not let the app at something; both ways lead on. */
export const privacyTexts = {
  title: '不用它也行',
  notAgreed: '您还没有同意微信的《隐私保护指引》，所以这一项用不了。别的照样能用；想用它，再点一次并选“同意”。',
  notDeclared: '这个小程序还没有开通这一项。别的照样能用，也可以打电话给乡里。',
  fine: '知道了',
  read: '看指引',
}
