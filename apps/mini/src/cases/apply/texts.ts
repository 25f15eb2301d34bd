import type { InfoRequest } from '@mingbai/contracts/info-requests'
import type { Fault } from './application'

const named = <Value extends string>(labels: Record<Value, string>) => Object.entries<string>(labels).map(([value, label]) => ({ value, label }))

export const applyTexts = {
  lead: '没有公布的文件、账目，可以申请。法律规定 20 个工作日内答复，一般不收费。',
  seeFirst: '先看看是不是已经公布了',
  who: '谁来申请',
  applicants: named<InfoRequest['applicantKind']>({ person: '我自己（个人）', business: '企业', research: '科研机构', welfare: '社会公益组织', legalService: '法律服务机构', otherBody: '其他单位' }),
  name: '姓名',
  bodyName: '单位名称',
  identityKind: '用什么证件',
  identities: named<InfoRequest['identityKind']>({ idCard: '身份证', otherCard: '其他证件', creditCode: '统一社会信用代码' }),
  identityNumber: '证件号码',
  identityHint: '法律要求写。加密保存，只有党政办办这件事的人看得到，看一次记一次。',
  phone: '手机号',
  phoneHint: '要打电话和您确认收到了申请。',
  want: '要哪份文件',
  title: '文件叫什么',
  titleHint: '叫不准的，写“关于什么的”就行。',
  number: '文号',
  numberHint: '知道就写，如 灵政发〔2026〕12号。',
  features: '还有什么能帮着找到',
  featuresHint: '哪一年、哪个工程、关于什么事。',
  form: '要什么样的',
  forms: named<InfoRequest['deliveryForm']>({ electronic: '电子版', paper: '纸质的', lookUp: '去乡里看、抄' }),
  way: '怎么给您',
  ways: named<InfoRequest['deliveryWay']>({ online: '在这里看', inPerson: '当面取', mail: '邮寄', email: '电子邮件' }),
  address: '寄到哪里',
  email: '邮箱',
  readingHelp: '看字、听话不方便，请帮忙',
  privacy: '您是谁、要什么，不公开；公开的只有编号、日期、进度和答复的种类。',
  submit: '提交申请',
  busy: '正在提交…',
  someWrong: '还有地方要改一下，已经用红字标出来了。',
  unsent: '没有信号，还没有送出去。请不要关掉这一页，等有信号再点一次。',
}

export const applyFaults: Record<Fault, string> = {
  nameMissing: '请写名字。',
  identityMissing: '请写证件号码。',
  phoneMissing: '请写手机号，乡里要和您确认。',
  phoneWrong: '这个号码不像电话号码，请数一数。',
  wantMissing: '文件叫什么、关于什么，请至少写一样。',
  addressMissing: '要邮寄，请写地址。',
  emailWrong: '请写邮箱，像 name@example.com 这样。',
}
