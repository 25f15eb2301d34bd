/** On every form of an action. */
export const actionTexts = {
  back: '先不做',
  busy: '正在送出…',
  needPhone: '当时留的手机号',
  needPhoneHint: '用查询码打开的，要核对手机号才能操作。',
  missing: '这一项要填。',
  photosFailed: '有照片没传上。点“再传”，或者去掉它再提交。',
}
