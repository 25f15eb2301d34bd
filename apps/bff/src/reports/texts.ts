import type { figureSources } from '@mingbai/contracts/staff-reports'

/** How a number is counted, in a sentence for who asks. */
export const howTexts = {
  requestNew: '这一年收到的信息公开申请，按条例第三十一条的收到日算；还没确认收到的不算。',
  carriedIn: '上一年年底以前收到、上一年没有答复完的申请。',
  result: '这一年答复（送达）、视为放弃或者撤回的申请，按答复日算。',
  carriedOut: '到年底（这一年还没过完就到今天）还没有答复完的申请。',
  proceeding: '这一年审结的，加上到年底还没有审结的复议、诉讼。',
  document: '公文登记里这一年成文的公文。',
  normative: '公文登记里标了“行政规范性文件”的。',
  notice: '这一年发布的公开信息，每一条只算一次。',
  posting: '发布登记里这一年的每一笔：一条信息贴在三个地方是三条次。',
  complaint: '分到“信息公开”一类的投诉。举报不在这里。',
  proposal: '这一年交办的议案、建议；办结的是其中到年底已经办结的。',
  petition: '这一年从网上信访来的信访件；按期办结的是其中在期限内办结的。',
  plan: '这一年审定过的工作要点，一个单位一条；中途不办了的不算。',
  sign: '现在挂着的标语宣传牌。',
  entry: '台账里这一年的每一笔，划掉的不算。',
  review: '这一年公布了结果的群众评议，加上台账里登的别的社会评议；人数是参加的人，等着看的和划掉的不算。',
  none: '系统里没有这个数的来源，要人工填报：写明谁填的、凭什么。',
  fixed: '乡镇不制定规章（《立法法》），这里是 0。',
  share: '由上面两个数算出来，四舍五入到整数。',
  reported: '报告里就是这样写的，照原样登出。',
}

export const sourceLabels = {
  counted: '系统算出', opening: '接上以前的数', mixed: '以前的数＋系统算出', manual: '人工填报', corrected: '改过', reported: '报告原数', fixed: '固定', share: '按比例算出', none: '还没有来源，按 0 印',
} as const satisfies Record<(typeof figureSources)[number], string>

export const reportTexts = {
  title: (township: string, year: number) => `${township}${year}年政府信息公开工作年度报告`,
  summary: (year: number) => `${year}年乡里公开了哪些信息、收到多少申请、怎么答复的。`,
  about: (text: string) => `${text}余`,
  // 3余 of 万元 is said 3万余元.
  withUnit: (text: string, unit: string) => `${text}${unit}`.replace('余万元', '万余元'),
  noNumber: '要写数字，不能小于 0；金额写万元，可以有小数',
  noSource: '这个数系统算不出来，请用“人工填报”',
  hasSource: '这个数系统算得出来；要改就用“改数”，写明原因',
  noOpening: '这个数不用接上以前的数：年底还没办完的、现在有的，系统自己数；以前没办完的请登记进来接着办',
  noChangeover: '先定下“以前的数到哪一天为止”，再填以前的数',
  openingsKept: '已经填了以前的数，都是到这一天为止的；要先把它们拿掉，才能换日子',
  changeoverUnfit: (year: number) => `日子要在${year}年里，不能晚于今天`,
  isReported: '这一年的报告是系统启用以前发的，照原样登出，不能改',
  yearAhead: '这一年还没有到',
  outThere: '这一年的报告已经送审或发布了，要先退回或撤下那条公开信息',
  noMoney: '金额写万元，可以有小数；没有金额就空着',
  noTraining: '只有培训才写学时和参加的人',
  fewerThanNamed: (count: number) => `写了 ${count} 个名字，参加人数不能比这个少`,
  year: '年份',
  noItem: '目录里没有“政府信息公开年度报告”这一项',
  notYet: '还没有写', writing: '正在写', made: '已定稿，正在审', out: '已发布', printed: '以前发的报告',
  correction: (label: string, was: string, now: string, why: string) => `${label}：系统算出 ${was}，改为 ${now}。原因：${why}`,
  manual: (label: string, value: string, who: string, evidence: string) => `${label} ${value}：人工填报（${who}）。依据：${evidence}`,
  opening: (label: string, opening: string, source: string, later: string, byHand: boolean, day: string) => `${label}：到${day}为止 ${opening}（接上以前的数，来源：${source}），以后 ${later}（${byHand ? '人工填报' : '系统算出'}）。`,
  whole: (startedOn: string, reason: string) => `系统从${startedOn}起用，以前的也在数里：${reason}`,
  draft: (until: string) => `草稿，数算到${until}`, draftFile: '草稿',
  notes: '数的说明', line: '项目', number: '数', total: '总计',
  changedAfter: '公开信息页上的文字和这份报告不一样，以公开信息页为准。',
  csvHead: ['编号', '表', '名称', '值', '说明', '单位'], atLeast: '原文写“余”', yearName: (year: number) => `${year}年`,
  noText: '（没有写）',
  numbers: '报告里的数',
}
