export const findListTexts = {
  lead: '名单只给站在本村公示栏跟前的人看：扫栏上的码，就能看到。',
  scan: '扫栏上的码',
  unread: '这个码不是公开栏的，请扫栏上贴的那张。',
  typed: '码扫不出来',
  code: '照栏上写的填，也可以粘贴网址',
  missing: '请填栏上写的编号。',
  go: '打开',
  none: '这块栏上现在没有公示的名单。',
}
