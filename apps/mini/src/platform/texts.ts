/** Words that the elements themselves say. */
export const platformTexts = {
  choose: '请选择',
  required: '，必填',
  wrong: '，有误',
}
