import type { ScanOpens } from '@mingbai/contracts/office-settings'

export const organisationKindTexts: Record<string, string> = {
  township: '乡政府', office: '党政办公室', discipline: '乡纪委', congress: '人大主席团', hall: '办事大厅', group: '领导小组', station: '站所', village: '村',
}

export const logVerbTexts: Record<string, string> = {
  add: '新增', change: '修改', resetPassword: '重设密码', settings: '修改设置', goLive: '正式启用', report: '报空表', tipOffKey: '换锁', calendar: '录入放假安排', cutOff: '停用', resend: '再送一次', drop: '不送了', sendMailing: '群发短信', cancelMailing: '停发',
  invitePhone: '给手机发邀请码', bindPhone: '绑定手机', lockPhone: '密码输错太多，手机停用', endPhone: '停用手机',
  planCopy: '抄上一年', planSubmit: '送审', planApprove: '审定', planReturn: '退回', planRemove: '去掉', planFinish: '办了', planAmend: '年中改', planStrike: '不办了', selfCheckConfirm: '确认',
  countHeld: '等着看的算进来', leaveHeld: '等着看的不算',
}
export const logObjectTexts: Record<string, string> = { staff: '人员', board: '公开栏', organisation: '单位', category: '分类', catalogueItem: '公开目录', nilReturn: '公开任务', arising: '公开任务', tenant: '设置', outsideClient: '接入单位', message: '消息', topic: '专栏', planPoint: '工作要点', selfCheck: '季度自查', survey: '群众评议' }
export const scanOpensTexts: Record<ScanOpens, string> = { miniProgram: '小程序', webPage: '网页' }

/** Fields as the change log names them. */
export const logFieldTexts: Record<string, string> = {
  messagePrice: '一条短信的价钱（厘）', account: '账号', name: '名称', active: '在用', roles: '角色', kind: '类别', parent: '上级', phone: '电话', duty: '职责', hint: '提示', kinds: '适用', organisation: '单位', village: '村',
  place: '位置', placeVerified: '位置已核', department: '部门', address: '地址', postcode: '邮编', fax: '传真', email: '邮箱', hours: '办公时间',
  limitNote: '期限备注', channels: '渠道', readers: '公开对象', responsible: '责任人', standIn: '顶班的人', plainName: '大白话名称', area: '领域', elements: '要素', basis: '依据', timeClass: '时间类别', limitCode: '公开时限', body: '公开主体', form: '填写单',
  system: '哪个系统', webhookUrl: '接收地址', source: '依据', offDays: '放假天数', workDays: '调休上班天数', movedCases: '改了期限的办件',
  'hall.name': '大厅名称', 'hall.place': '大厅地址', 'hall.phone': '大厅电话', 'hall.morningFrom': '上午开门', 'hall.morningUntil': '上午关门', 'hall.afternoonFrom': '下午开门', 'hall.afternoonUntil': '下午关门', 'hall.confirmed': '时间已核实',
  title: '标题', intro: '一句话介绍', fromOn: '开始', untilOn: '结束', figuresOn: '公布结果', questions: '题目', notice: '整改的公开信息', held: '等着看的', reason: '原因',
  scanOpens: '扫码打开什么', fingerprint: '锁号', boxOpen: '收举报', countyPhone: '县纪委电话', words: '要留意的词', complaintAccept: '投诉受理（天）', complaintResolve: '投诉办结（天）', suggestionResolve: '建议办结（天）', openDataLicence: '开放数据的使用说明',
}
