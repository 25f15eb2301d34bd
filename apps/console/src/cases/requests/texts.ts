export const texts = {
  asked: '申请公开什么', photos: '申请人附的照片', facts: '申请的情况', received: '收到', notReceived: '还没有确认收到', handler: '承办', notAssigned: '还没交办', outcome: '答复',
  notes: '办理时要知道的', becamePublic: '转成的公开信息', openNotice: '看这篇稿件',
  draft: '拟的答复', draftOutcome: '怎么答复', preview: '看答复书的样子', previewTitle: '答复书的样子', previewHint: '还没有发出。申请人的姓名和文号，出文书时才填上。',
  letters: '文书', noLetters: '还没有文书。确认收到、请申请人补正、延期、审核通过时，会自动写好一份。', lettersHint: '每次下载、打印都会记下是谁、什么时候。', cannotOpen: '文书上有申请人的姓名，您没有打开的权限。',
  letter: '文书', number: '文号', on: '日期', ways: '下载、打印', docx: '下载 Word', print: '打印', docxOf: (title: string) => `下载 Word：${title}`, printOf: (title: string) => `打印：${title}`, noNumber: '没有文号',
  delivered: '送达', deliveredBy: '怎么送的',
}
