/** What people fill in, as their forms call it; whatever else is wrong with a request is named as it came. */
export const inputTexts: Record<string, string> = {
  words: '您要说的话', kind: '类别', village: '村', spot: '地点', category: '事项', contactName: '姓名', contactPhone: '电话', phone: '电话', photos: '照片',
  number: '编号', queryCode: '查询码', q: '要搜的字', account: '账号', password: '密码', current: '现在的密码', next: '新密码', name: '名称', roles: '角色',
  title: '标题', summary: '一句话', text: '正文', item: '目录', organisation: '单位', villages: '村', boards: '公开栏', attachments: '照片', place: '位置', hint: '提示', duty: '职责',
  complaintAccept: '投诉受理天数', complaintResolve: '投诉办结天数', suggestionResolve: '建议办结天数', openDataLicence: '开放数据的使用说明',
}

export const wrongShapeText = '格式不对'

export const openApiTexts = {
  description: '明白栏的接口。查公开内容不用登录；每个错误都有一句看得懂的话。另有 Open311（GeoReport v2）、订阅和开放数据，都写在下面。',
  tags: { residents: '村民和任何人', outside: '接入单位：签名的请求', staff: '工作人员：要登录', open311: 'Open311 GeoReport v2', openData: '订阅和开放数据', service: '运行情况' },
  file: '一张公开的照片或附件',
  thumb: '照片的小图',
  atom: '最新公开（Atom）',
  jsonFeed: '最新公开（JSON Feed 1.1）',
  openDataPage: '开放数据：有什么、怎么用',
  dictionary: '数据字典',
  reportJson: '已发布的年度报告：每一个数',
  reportSchema: '年度报告的 JSON 里每一项的意思（JSON Schema）',
  catalog: '目录（DCAT）',
  health: '活着',
  ready: '能用了',
  self: '这份说明自己',
  discovery: '接口在哪里、什么格式',
  services: '可以反映的事项',
  definition: '一个事项要填什么',
  requests: '反映的事和办到哪一步',
  request: '一件',
  post: '转来一件（要 api_key）',
  token: '凭回执查编号',
  updates: '办理经过：哪些有了新进展',
  open311Errors: '按标准写的错误',
}

/** What each file is that is handed out. */
export const fileTexts = {
  reportCsv: '已发布的年度报告：每一个数（表格）',
  reportWord: '已发布的年度报告（Word，公文排版）',
  reportPdf: '已发布的年度报告（PDF）',
  poster: '一条公开信息的海报（图片，可转发，带二维码）',
  draftWord: '年度报告草稿（Word，盖“草稿”）',
  draftPdf: '年度报告草稿（PDF，盖“草稿”）',
  letterWord: '依申请公开的一份文书（Word）',
  letterPage: '依申请公开的一份文书（网页，可打印）',
  sheetPage: '贴在栏上的清单（网页，可打印）',
  sheetPdf: '贴在栏上的清单（PDF）',
  sheetPng: '贴在栏上的清单的一页（图片，给打印店）',
  selfCheckWord: '一个村一个季度的自查表（Word）',
  selfCheckPdf: '一个村一个季度的自查表（PDF）',
  miniCode: '公开栏的小程序码（图片）',
  pack: '一条公开信息送县政府网站的材料（压缩包：正文、附件、各种样子）',
  proofs: '一个季度的印证材料（压缩包）',
  postings: '发布登记：一段日子里每一条次（表格）',
  documents: '一年的公文登记（表格）',
  ledger: '账本全部内容（每行一个 JSON，可拿去另外核对）',
  sealed: '举报里密封的一个文件：原样密文，只有乡纪委的口令能打开',
}
