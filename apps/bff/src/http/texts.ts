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
