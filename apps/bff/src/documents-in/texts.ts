const saveAsWord = '请用 WPS 或 Word 打开它，点“文件—另存为”，类型选“Word 文件（.docx）”，再传另存的那一份。'
const saveAsExcel = '请用 WPS 或 Excel 打开它，点“文件—另存为”，类型选“Excel 文件（.xlsx）”，再传另存的那一份。'

/** What cannot be read, and the way on. */
export const unreadTexts = {
  doc: `这是老格式的 Word 或 WPS 文字（.doc、.wps）。${saveAsWord}`,
  xls: `这是老格式的 Excel 或 WPS 表格（.xls、.et）。${saveAsExcel}`,
  old: `这是老格式的办公文件。${saveAsWord}表格选“Excel 文件（.xlsx）”。`,
  ofd: '这是 OFD 版式文件，里面的字拿不出来。请用它原来的 Word 文件；没有的话，在 WPS 里打开，点“另存为”选 Word 文件（.docx），看过没有错再传。',
  rtf: `这是 RTF 文件。${saveAsWord}`,
  html: `这是网页，只是改了名字。${saveAsWord}`,
  pdfNoText: '这里要 Word 文件（.docx）。PDF 里的表格和段落拿不准，请用它原来的 Word 文件；PDF 可以作为附件上传。',
  xlsxNoText: '这里要 Word 文件（.docx）。表格请在 Excel 里选中、复制，粘贴到正文；整份表可以作为附件上传。',
  slides: '幻灯片不能用。请把要说的话写进正文，或另存为 PDF 作为附件上传。',
  picture: '这是照片。请用“加照片”上传。',
  macro: '这份文件里有宏（会自己运行的程序），不能收。请另存为不带宏的 .docx 或 .xlsx 再传。',
  locked: '这份文件加了密码，打不开。请在 WPS 里去掉密码，另存后再传。',
  broken: '文件是坏的，或没有传完整。请在电脑上打开看看，能打开就另存一份再传。',
  tooLarge: '文件解开后太大了，不能收。请去掉大图和用不着的内容，或分成几份再传。',
  empty: '文件是空的，里面没有字。',
  unknown: '不认识这种文件。可以用 Word（.docx）、Excel（.xlsx）、CSV 和 PDF。',
  tooLong: (length: number, most: number) => `正文有 ${length} 个字，最多 ${most} 个字。长的内容请作为附件上传。`,
}

/** What did not come along when a text was taken over. */
export const takenTexts = {
  pictures: (n: number) => `${n} 张图没有带进来，请用“加照片”另外上传。`,
  hidden: (n: number) => `${n} 处隐藏的文字没有带进来。`,
  changes: (n: number) => `有 ${n} 处修订痕迹：按“全部接受”后的样子带进来，请核对。`,
  comments: (n: number) => `${n} 条批注没有带进来。`,
  footnotes: (n: number) => `${n} 条脚注没有带进来，要留的话请写进正文。`,
  embedded: (n: number) => `${n} 个嵌在里面的文件没有带进来。`,
  merged: '表格里有合并的单元格：合并的内容只放在第一格，请核对。',
  titleMissing: '没有认出标题，请自己填。',
}

export const kindNames = { idNumber: '身份证号', phone: '电话号码', bankCard: '银行卡号', address: '门牌号', plate: '车牌号', minor: '未成年人的个人信息' } as const

/** What keeps a document from being made public, each with its place. */
export const unfitTexts = {
  paragraph: (n: number) => `第 ${n} 段`,
  tableRow: (table: number, row: number) => `第 ${table} 个表格第 ${row} 行`,
  tables: '表格里',
  header: '页眉、页脚或注释',
  page: (n: number) => `第 ${n} 页`,
  pages: (numbers: readonly number[]) => `第 ${numbers.slice(0, 10).join('、')}${numbers.length > 10 ? '…' : ''} 页`,
  line: (n: number) => `第 ${n} 行`,
  cell: (sheet: string, cell: string) => `工作表“${sheet}”${cell} 格`,
  row: (sheet: string, row: number) => `工作表“${sheet}”第 ${row} 行`,
  drawing: '图形或文本框',
  properties: '文件属性',
  fileName: '文件名',
  customXml: '附带数据',
  personal: (where: string, kind: string, shown: string) => `${where}有${kind}（${shown}）`,
  hiddenText: (where: string) => `${where}有隐藏的文字`,
  changes: (n: number) => `有 ${n} 处修订痕迹没有接受或拒绝`,
  commentWord: '有批注',
  comments: (n: number) => `有 ${n} 条批注`,
  cellComments: (sheet: string, cells: string) => `工作表“${sheet}”有批注：${cells}`,
  embedded: '里面嵌着别的文件',
  hiddenSheet: (sheet: string) => `工作表“${sheet}”是隐藏的`,
  hiddenRows: (sheet: string, rows: string) => `工作表“${sheet}”第 ${rows} 行是隐藏的`,
  hiddenColumns: (sheet: string, columns: string) => `工作表“${sheet}”${columns} 列是隐藏的`,
  hiddenCells: (sheet: string, cells: string) => `工作表“${sheet}”${cells} 格的数字设成了不显示`,
  externalLinks: '里面存着从别的表格带来的数据（外部链接）',
  pivot: '有数据透视表，里面存着原始数据：请复制，粘贴成数值',
  connections: '连着别的数据库或网页',
  revisions: '存着多人修改的记录：请取消“共享工作簿”',
  pdfAttachments: 'PDF 里夹着别的文件',
  pdfNotes: (where: string) => `${where}有注释`,
  pdfHidden: 'PDF 里有程序（JavaScript）',
  more: (n: number) => `另外还有 ${n} 处`,
}

/** What a person has to look at, since the machine cannot. */
export const lookTexts = {
  pdfAuthor: (name: string) => `PDF 的属性里写着作者“${name}”`,
  pictures: '文件里有图，图上的字查不了',
  minors: (places: readonly string[]) => `像是有未成年人的名字：${places.join('、')}`,
  scan: '是扫描件，图上的字查不了',
}

export const defaultName = '附件'
