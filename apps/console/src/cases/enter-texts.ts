export const enterTexts = {
  title: '登记来件', lead: '打电话、写信、上门、投信箱，或别处转来的，在这里登记。登记完有编号和查询码，交给本人自己查。', toList: '办件', enterCase: '登记来件',
  toImport: '批量登记', toBoxes: '开箱记录', toRequest: '登记公开申请',
  missing: (what: string) => `请填“${what}”。`, choose: '请选择', notSaid: '没说',
  kind: '哪一类', source: '怎么来的', receivedOn: '哪天收到的', receivedOnHint: '期限从这天算起。', outsideNumber: '对方的编号', outsideNumberHint: '同一个编号只能登记一次。', outsideDueOn: '对方要求哪天办结',
  words: '反映的内容', wordsHint: '照原话记，不要替人改意思。', village: '哪个村', category: '什么事', spot: '具体位置', contactName: '姓名', contactHint: '加密保存，可以不留。', contactPhone: '电话',
  isHelped: '不是本人来的，有人代为反映', helperName: '代办人姓名', relation: '是本人的什么人', consent: '本人怎么同意的', consentHint: '没有问过本人的，先问过再登记。',
  photos: '照片', mayBePublic: '本人同意公开反映的内容', mayBePublicHint: '公开前还要审核、遮住个人信息。没有问过，不要勾。', dangerous: '有危险，要马上处理', hideFromHandler: '对承办人隐去姓名电话',
  enter: '登记', receiptTitle: '登记好了', number: '受理编号', queryCode: '查询码', due: '期限', office: '受理单位', qrAlt: '核对收据的二维码', qrHint: '扫码核对收据', receiptHint: '在手机上打开“查进度”，输入编号和查询码，就能看到办到哪一步。也可以打电话问。',
  print: '打印收据', open: '看这件事', more: '再登记一件',
}

export const importTexts = {
  title: '批量登记', lead: '从 12345、网上信访导出的表格，一次登记进来。编号和对方的期限都留着，同一个编号只登记一次。', toEnter: '登记来件',
  system: '从哪里来的', file: '表格', fileHint: '选 Excel（.xlsx）或 CSV，最多 1000 行。列名照对方系统的就行：编号、内容、受理（或派单）时间这三样要有，认不出来的列名选好表以后对一对。有一处不对就一行都不登记。',
  headings: '列名对一对', headingsHint: '左边是对方表里的列名，右边选它在这里是什么；用不着的选“不读”。对好一次，这个来源以后都照这样读。', unread: '不读', match: '记住，照这样读',
  entering: (rows: number) => `正在登记 ${rows} 件，请不要关掉页面……`,
  ready: (fresh: number, known: number) => `可以登记 ${fresh} 件${known > 0 ? `，另有 ${known} 件已经登记过，不再登记` : ''}。`, nothing: '这些都已经登记过了。',
  previewTable: '表里的来件，可上下滑动',
  number: '对方编号', kind: '哪一类', received: '哪天收到', due: '对方期限', words: '内容', place: '在哪里', contact: '联系方式', hasContact: '留了', known: '已登记', none: '没有',
  confirm: (fresh: number) => `登记这 ${fresh} 件`, confirmHint: '登记后在“办件”里一件一件受理、交办。姓名电话加密保存，内容不公开。',
  doneTitle: (count: number) => `登记好了 ${count} 件`, doneKnown: (count: number) => `另有 ${count} 件以前已经登记过。`, ours: '受理编号', toCases: '去办件', more: '再登记一份',
}

export const boxTexts = {
  title: '开箱记录', lead: '意见信箱哪天开的、谁和谁开的、有几封信。信里说的事，在“登记来件”里一件一件登记。', toEnter: '登记来件',
  add: '登记一次开箱', box: '哪个信箱', boxHint: '写地方或公开栏的名字，如：乡政府门口', openedOn: '哪天开的', first: '开箱人', second: '另一位开箱人', secondHint: '两个人一起开。', letters: '有几封信', lettersHint: '没有信也要登记，填 0。', note: '说明',
  missing: (what: string) => `请填“${what}”。`, same: '要两位不同的同事。', empty: '这一年还没有开箱记录', year: (year: string) => `${year} 年`, sum: (openings: number, letters: number) => `开箱 ${openings} 次，${letters} 封信`,
  by: '开箱人', who: '登记人', choose: '请选择', saved: '登记好了。',
}
