export const dutyTexts = {
  nil: '空表',
  noLimit: '这个事项的期限不从哪一天算起',
  notItsDuty: '这个事项不归这个单位公开',
  wrongDay: '日子要在一年以内，不能晚于今天',
  cancelled: '登记错了：',
}
