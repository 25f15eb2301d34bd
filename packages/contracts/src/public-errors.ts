import { boardNotFound, fallbackErrors, type Wording } from './fallback-errors'

/** What else a resident may meet, in the app or on a page. */
export const publicErrors = {
  ...fallbackErrors,
  badRequest: { status: 400, text: '填写的内容有误：{detail}' },
  boardNotFound,
  caseNotFound: { status: 404, text: '编号或查询码不对，请核对收据再试。' },
  listAtBoardOnly: { status: 404, text: '这份名单只在村里的公示栏上看。请到村公示栏扫码，或打电话问自家的情况。' },
  noticeNotFound: { status: 404, text: '这条公开信息不存在，或已经撤下。' },
  reportWithdrawn: { status: 410, text: '{year}年的报告已撤下（{day}）。原因：{reason}' },
  topicNotFound: { status: 404, text: '没有这个专栏，或已经撤下。' },
  notAllowed: { status: 403, text: '您没有做这件事的权限。' },
  wrongOrigin: { status: 403, text: '请求的来源不对，请从本系统的页面操作。' },
  wrongState: { status: 409, text: '这一步现在不能做：这件事现在是“{state}”。' },
  notNow: { status: 409, text: '这一步现在不能做，或已经做过了。' },
  reopenedOnce: { status: 409, text: '这件事已经重新办过一次。如果还是不满意，收到处理意见 30 天内，可以向县人民政府申请复查（《信访工作条例》第三十五条），需要帮忙请打乡里电话。' },
  changedMeanwhile: { status: 409, text: '刚才有别人处理了这件事，请看过最新情况再操作。' },
  submissionKeyReused: { status: 409, text: '这次提交的内容和刚才收到的不一样。刚才那件已经收到，如要再反映请重新填写。' },
  proofNeeded: { status: 403, text: '请用提交时的手机打开，或输入查询码和当时留的手机号。' },
  fieldMissing: { status: 400, text: '还缺一项：{detail}。' },
  oneOfMissing: { status: 400, text: '请上传照片，或写明说明，两样至少有一样。' },
  personalDataFound: { status: 400, text: '文字里还有个人信息（{detail}），请先遮住再公开。' },
  fileTooLarge: { status: 413, text: '这张照片太大了，请换一张小一些的（不超过 {megabytes} MB）。' },
  fileNotAPicture: { status: 415, text: '这个文件打不开，请选照片（JPG、PNG、WebP 或 HEIC）。' },
  fileNotAVoice: { status: 415, text: '这段录音打不开，请重新录一次，或把事情写下来。' },
  voiceTooLarge: { status: 413, text: '这段录音太大了（不超过 {megabytes} MB），请重新录一次。' },
  voiceTooLong: { status: 413, text: '录音太长了，一次最多 {seconds} 秒，请说短些，或把别的写下来。' },
  voiceNotFound: { status: 404, text: '录音没有传上来，请重新录一次。' },
  tooManyFiles: { status: 400, text: '照片最多 {limit} 张。' },
  fileNotFound: { status: 404, text: '照片没有传上来，请重新选。' },
  tooManyUploads: { status: 429, text: '传得太快了，请等一会儿再试。' },
  tooManyTries: { status: 429, text: '试的次数太多了，请等 {seconds} 秒再试，或打电话问乡里。' },
  tipOffElsewhere: { status: 409, text: '这样的举报不归乡里受理，请找县纪委监委，或打 12388。刚才的内容没有留下。' },
  tipOffClosed: { status: 409, text: '这里现在不能收举报，请打全国举报电话 12388。刚才的内容没有留下。' },
  residentNeeded: { status: 401, text: '请先用微信登录。' },
  wechatOff: { status: 409, text: '乡里还没有开通微信里的这一项。不用它也能反映、也能查。' },
  wechatCodeUnfit: { status: 400, text: '微信给的凭证过期了，请再点一次。' },
  wechatBusy: { status: 503, text: '微信那边现在没有回应，请过一会儿再试；不用它也能反映、也能查。' },
  phoneUnfit: { status: 400, text: '请填 11 位手机号。' },
  codeWrong: { status: 400, text: '验证码不对，或已经过了 10 分钟。请再要一个。' },
  messagesOff: { status: 409, text: '现在还不能发短信，请过些日子再来，或打电话问乡里。' },
  followsFull: { status: 409, text: '最多关注 {limit} 样，请先取消几样。' },
  surveyOver: { status: 409, text: '这次评议现在不收了。{figuresOn}起能看到结果，有话随时可以从“我要反映”说。' },
  surveyAnswered: { status: 409, text: '这部手机已经评过了，一部手机评一次。谢谢您。' },
  surveyEmpty: { status: 400, text: '请至少评一项，再交。' },
  storageFull: { status: 507, text: '服务器存储空间已满，内容没有收下，请过一会儿再交，或打电话给乡里。' },
} as const satisfies Record<string, Wording>

export type PublicErrorCode = keyof typeof publicErrors

/** `{…}` is filled with the detail that comes with the error. */
export const worded = (text: string, detail: Record<string, string | number>): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? ''))
