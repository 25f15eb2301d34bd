export const noticeImportTexts = {
  title: '从县政府网站导入', lead: '县政府网站上已经公开的，用表格一次导进来：不用再写、不用再审，按原来的日子算条数，并登记在网站上发过一次。', way: '从县网站导入', toList: '公开稿件',
  file: '表格', channel: '公开在哪个网站', item: '没有写公开事项的，归到', itemNone: '不归到哪一项（空着的算不对）',
  fileHint: '选 Excel（.xlsx）或 CSV，最多 1000 行。要有标题、发布日期、链接这三列；文号、索引号、公开事项、正文有就带进来。有一处不对就一行都不导入。',
  ready: (fresh: number, known: number) => `可以导入 ${fresh} 条${known > 0 ? `，另有 ${known} 条已经有了，不再导入` : ''}。`, nothing: '这些都已经有了。',
  previewTable: '表里的信息，可上下滑动', noticeTitle: '标题', publishedOn: '发布日期', numbers: '文号、索引号', where: '公开事项', body: '正文', hasBody: '有', noBody: '没有，指到原文', known: '已经有了',
  confirm: (fresh: number) => `导入这 ${fresh} 条`, confirmHint: '导入后村民马上能看到，来源写“县政府网站”，会记下是谁导入的。', entering: (rows: number) => `正在导入 ${rows} 条，请不要关掉页面……`,
  doneTitle: (count: number) => `导入好了 ${count} 条`, doneKnown: (count: number) => `另有 ${count} 条以前已经有了。`, more: '再导入一份', source: (source: string) => `来源：${source}。`, original: '看原文',
}
