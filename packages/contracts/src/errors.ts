import { publicErrors, worded } from './public-errors'

/**
 * Every refusal the server knows: its HTTP status and the sentence a person reads. What residents meet stands in
 * public-errors; the rest is for staff.
 */
export const errors = {
  ...publicErrors,
  signInFailed: { status: 401, text: '账号或密码不对。' },
  signInSlowDown: { status: 429, text: '输错次数较多，请等 {seconds} 秒再试。' },
  signInNeeded: { status: 401, text: '请先登录。' },
  passwordWeak: { status: 400, text: '密码至少 10 个字，不能和账号相同，也不能太常见。' },
  passwordChangeNeeded: { status: 403, text: '请先改掉初始密码。' },
  reviewedAlready: { status: 409, text: '同一篇稿，一个人只审一道，这一道要换一位同事来审。' },
  listAtBoardOnly: { status: 404, text: '这份名单只在村里的公示栏上看。请到村公示栏扫码，或打电话问自家的情况。' },
  section16Needed: { status: 409, text: '这一类可能是内部事务（人事、工资）。先由写稿人以外的同事点“内部事务看过了，可以公开”，才能发布。' },
  explainsUnfit: { status: 400, text: '解读的文件里有一件现在不能解读（还没公开、已经撤下，或就是这一篇自己）：{detail}。请去掉它。' },
  topicUnfit: { status: 400, text: '专栏还存不了：{detail}。' },
  hallHours: { status: 400, text: '大厅的四个时间要从早到晚；中午不休息，中间两个留空；还不知道，就都留空。' },
  arisingUnfit: { status: 400, text: '这件事还登记不了：{detail}。' },
  documentDraftUnfit: { status: 400, text: '公文还登记不了：{detail}。' },
  reportUnfit: { status: 400, text: '年度报告还不能这样写：{detail}。' },
  reportChecksOpen: { status: 409, text: '还有 {count} 处对不上，报告不能送出去。第一处：{detail}' },
  outsideNumberUsed: { status: 409, text: '这个编号已经登记过了，受理编号 {number}。' },
  twoToOpen: { status: 400, text: '开箱要有两位在岗的同事，不能是同一个人。' },
  importUnfit: { status: 400, text: '这张表还不能登记：{detail}' },
  outsideKeyUnknown: { status: 401, text: '没有这个接入编号，或已经停用。请联系乡里。' },
  outsideTimeWrong: { status: 401, text: '请求里的时间和这里相差超过 5 分钟，请校准时钟再发。' },
  outsideSignatureWrong: { status: 401, text: '签名不对：请核对密钥、路径和正文是不是原样签的。' },
  outsideSlowDown: { status: 429, text: '请求太快了，请等 {seconds} 秒再试。' },
  open311Jurisdiction: { status: 404, text: '没有这个辖区：jurisdiction_id 写 {code}，也可以不写。' },
  open311Service: { status: 404, text: '没有这个事项（service_code）：{detail}。事项见 services。' },
  open311Request: { status: 404, text: '没有这一件，或者它不公开。' },
  open311Token: { status: 404, text: '没有这个回执（token）。' },
  open311Missing: { status: 400, text: '缺少 {detail}。' },
  open311Unfit: { status: 400, text: '{detail} 写得不对。' },
  open311Range: { status: 400, text: 'start_date 到 end_date 最多 {days} 天，end_date 不能早于 start_date。' },
  open311FormOnly: { status: 400, text: '请用表单提交（Content-Type: application/x-www-form-urlencoded）。' },
  open311Key: { status: 403, text: 'api_key 没有写、不对，或已经停用。接入单位的钥匙由乡里发。' },
  webhookUnfit: { status: 400, text: '这个接收地址不能用：{detail}。' },
  dayPastUnfit: { status: 400, text: '日子要在今天以后。' },
  transferTooLate: { status: 409, text: '提出异议要在收到后 5 个工作日内（《信访工作条例》第二十三条），最晚到 {date}，已经过了。请按受理办，或和转来的单位商量。' },
  dayBeforeUnfit: { status: 400, text: '日子不能早于 {date}。' },
  opinionStillTime: { status: 409, text: '对方还有时间提意见，到 {date} 为止，过了这天才能登记“到期没有意见”。' },
  notCorrectedYet: { status: 409, text: '申请人补正以后，内容仍然不明确，才能这样答复。请先让申请人补正。' },
  dayAheadUnfit: { status: 400, text: '日子不能晚于今天。' },
  postingUnfit: { status: 400, text: '这一笔还登记不了：{detail}。' },
  sheetOutdated: { status: 409, text: '这张清单上的内容已经更新了，请回到“公开栏”重新做一张。' },
  lookNeeded: { status: 400, text: '附件“{detail}”里有机器看不到的地方，请先逐页看过，点“我看过了”。' },
  documentTooLarge: { status: 413, text: '文件太大了，不要超过 {megabytes} MB。' },
  documentUnread: { status: 415, text: '这份文件读不了：{detail}' },
  documentUnfit: { status: 400, text: '这份文件还不能公开：{detail}。请在原文件里改好，另存后再传。' },
  checkOpen: { status: 400, text: '还有几处要看一看（{detail}）：改掉，或者在“发出前查一遍”里写明为什么保留。' },
  fieldsUnfit: { status: 400, text: '按目录填的内容还有不对的地方：{detail}。' },
  itemInUse: { status: 409, text: '这个事项下面有公开信息或稿件，不能停用。' },
  deputyUnfit: { status: 400, text: '不能请这位同事代：请选一位在岗的、别的同事，日子不超过 30 天，从今天或以后开始。' },
  dayNotAhead: { status: 400, text: '日子要在今天以后；撤下的日子要晚于发布的日子。' },
  alreadyExists: { status: 409, text: '已经有相同的{detail}。' },
  concernedMayNotHandle: { status: 409, text: '“{detail}”就是被反映的单位，不能承办或协办自己的事，请换一个单位。' },
  ownDraft: { status: 409, text: '自己拟的答复自己不能审，请另一位同事看过再发。' },
  helperUnfit: { status: 400, text: '“{detail}”已经在办这件，或没有请它协办。' },
  joinConcerns: { status: 400, text: '不能并到 {detail}：两件反映的人或单位不一样，承办人要分开定。' },
  joinUnfit: { status: 400, text: '不能并到“{detail}”：编号不对，或那一件已经办结、已经并到别的件。' },
  calendarUnfit: { status: 400, text: '放假安排还有看不清的地方：{detail}。' },
  calendarOutdated: { status: 409, text: '看过以后又有了变化，请再看一遍会动哪些期限，再确认。' },
  sampleMode: { status: 409, text: '还在试用（示例）阶段，正式启用后才能这样做。' },
  alreadyLive: { status: 409, text: '已经正式启用。' },
  demoSignInsLeft: { status: 409, text: '还有试用账号没有换密码：{detail}。' },
  lastAdmin: { status: 409, text: '至少要留一位管理员。' },
  mailingUnfit: { status: 400, text: '太长了，一条短信最多拆成两条发，请写短些。' },
  mailingChanged: { status: 409, text: '收的人刚才有变化，请看过新的条数和费用再发。' },
  publicUrlNeeded: { status: 409, text: '请先设置网站地址（PUBLIC_URL）再打印，否则印出来的码扫不开。' },
} as const satisfies Record<string, { status: number; text: string }>

export type ErrorCode = keyof typeof errors

export const errorText = (code: ErrorCode, detail: Record<string, string | number> = {}): string => worded(errors[code].text, detail)

export function isErrorCode(code: string): code is ErrorCode {
  return code in errors
}
