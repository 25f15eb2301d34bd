/** What people fill in, as their forms call it; whatever else is wrong with a request is named as it came. */
export const inputTexts: Record<string, string> = {
  words: '您要说的话', kind: '类别', village: '村', spot: '地点', category: '事项', contactName: '姓名', contactPhone: '电话', phone: '电话', photos: '照片',
  number: '编号', queryCode: '查询码', q: '要搜的字', account: '账号', password: '密码', current: '现在的密码', next: '新密码', name: '名称', roles: '角色',
  title: '标题', summary: '一句话', text: '正文', item: '目录', organisation: '单位', villages: '村', boards: '公开栏', attachments: '照片', place: '位置', hint: '提示', duty: '职责',
  complaintAccept: '投诉受理天数', complaintResolve: '投诉办结天数', suggestionResolve: '建议办结天数',
}

export const wrongShapeText = '格式不对'
