export const noticePageTexts = {
  noneHere: '这里还没有公开信息。',
  noneWords: '可以看看全乡的，或者打电话问乡里。',
  seeAll: '看全乡的',
}
