export const enterTexts = {
  title: '登记来件', lead: '打电话、写信、上门、投信箱，或别处转来的，在这里登记。登记完有编号和查询码，交给本人自己查。', toList: '办件', enterCase: '登记来件',
  missing: (what: string) => `请填“${what}”。`, choose: '请选择', notSaid: '没说',
  kind: '哪一类', source: '怎么来的', receivedOn: '哪天收到的', receivedOnHint: '期限从这天算起。', outsideNumber: '对方的编号', outsideNumberHint: '同一个编号只能登记一次。', outsideDueOn: '对方要求哪天办结',
  words: '反映的内容', wordsHint: '照原话记，不要替人改意思。', village: '哪个村', category: '什么事', spot: '具体位置', contactName: '姓名', contactHint: '加密保存，可以不留。', contactPhone: '电话',
  isHelped: '不是本人来的，有人代为反映', helperName: '代办人姓名', relation: '是本人的什么人', consent: '本人怎么同意的', consentHint: '没有问过本人的，先问过再登记。',
  photos: '照片', mayBePublic: '本人同意公开反映的内容', mayBePublicHint: '公开前还要审核、遮住个人信息。没有问过，不要勾。', dangerous: '有危险，要马上处理', hideFromHandler: '对承办人隐去姓名电话',
  enter: '登记', receiptTitle: '登记好了', number: '受理编号', queryCode: '查询码', due: '期限', office: '受理单位', qrAlt: '核对收据的二维码', qrHint: '扫码核对收据', receiptHint: '在手机上打开“查进度”，输入编号和查询码，就能看到办到哪一步。也可以打电话问。',
  print: '打印收据', open: '看这件事', more: '再登记一件',
}
