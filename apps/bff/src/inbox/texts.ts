export const boxTexts = {
  dangerous: { label: '有危险', hint: '村民说有危险，请马上打电话核实。' },
  late: { label: '超期', hint: '已超过承诺或法定的日子。' },
  held: { label: '待核', hint: '提交太集中，看过没问题再公开。' },
  received: { label: '待受理', hint: '新收到的，先看归不归本乡管。' },
  words: { label: '内容待审', hint: '两个工作日内公开村民写的内容，或说明理由。' },
  accepted: { label: '待交办', hint: '已受理，还没有交给承办单位。' },
  answered: { label: '待办结', hint: '已答复，补上结果和照片或说明。' },
  askAgain: { label: '该问结果了', hint: '转给别的单位的，今天该再问。' },
  mine: { label: '我单位承办', hint: '交给本单位办的。' },
  finalReview: { label: '待终审', hint: '等着审核发布的稿件。' },
  drafts: { label: '草稿', hint: '没写完或被退回的稿件。' },
}
