/** Where the words of a report tell a number that stands in a table as well: how one writes it in such reports. */
export interface Mention {
  /** A `*` adds up the rows of a group: the national table prints none for 不予公开 as a whole. */
  cell: string
  /** Of a sum, which has no name of its own. */
  label?: string
  /** Surely this number, as the group `n`; of money its unit is the group `unit`. */
  says: readonly RegExp[]
  /** Most likely this number: somebody looks. */
  maybe?: readonly RegExp[]
  /** The same as 0, in words. */
  none?: RegExp
  /** Said of requests only where the words speak of them: 公文 are 予以公开 too. */
  ofRequests?: true
}

const number = String.raw`(?<n>[\d０-９]+(?:[.．][\d０-９]+)?|[零〇一二两三四五六七八九十百千]+)`
/** `N`: the number; 共 and blanks may stand before it. */
const says = (pattern: string): RegExp => new RegExp(pattern.replace('N', String.raw`(?:了)?(?:共计|共有|共|为|是)?\s*${number}\s*(?<about>余|多)?\s*`), 'gu')
const money = (pattern: string): RegExp => says(`${pattern}N(?<unit>万元|万余元|元)`)

const requests = '(?:政府)?信息公开(?:的)?申请(?:数量)?'
const result = (row: string, words: string, label?: string): Mention => ({ cell: `requests.${row}.total`, ...(label ? { label } : {}), says: [says(`${words}(?:的|申请)?N件`)], ofRequests: true })
const handled = (kind: string, words: string): Mention => ({ cell: `article20.${kind}.handled`, says: [says(`${words}(?:处理)?(?:决定)?N件`)] })
/** 条次 is what the table counts; 条 may be another number of the same channel. */
const carrier = (key: string, words: string): Mention => ({ cell: `overview.postings.${key}`, says: [says(`${words}(?:公开|发布|公布)?(?:政府|政务)?(?:信息)?N条次`)], maybe: [says(`${words}(?:公开|发布|公布)(?:政府|政务)?(?:信息)?N条(?!次)`)] })
const proposals = '(?:人大代表)?(?:议案、?建议|建议意见|建议)(?:意见)?'

export const mentions: readonly Mention[] = [
  {
    cell: 'requests.new.total', says: [says(`(?:新收|收到|接到|受理)(?:的)?${requests}N件`)], maybe: [says('(?:新收|收到|接到|受理)(?:的)?(?:依申请公开)?(?:申请)?N件(?:申请)?'), says('(?:新收|收到|接到|受理)N件(?:政府)?(?:信息公开)?申请')],
    none: new RegExp(`(?:没有|未)(?:收到|接到)(?:过)?(?:${requests}|申请)`, 'gu'), ofRequests: true,
  },
  { cell: 'requests.carriedIn.total', says: [says('上年(?:度)?结转(?:的)?(?:申请)?N件')] },
  { cell: 'requests.carriedOut.total', says: [says('结转(?:到)?下(?:一)?年(?:度)?(?:继续办理)?(?:的)?(?:申请)?N件')] },
  result('granted', '(?<!不)予以公开'), result('partly', '部分公开'),
  result('refused.*', '不予公开', '不予公开'), result('unable.*', '无法提供', '无法提供'), result('unhandled.*', '不予处理', '不予处理'), result('other*', '其他处理', '其他处理'),
  { cell: 'requests.total.total', says: [says(`(?:办理|办结|答复)(?:了)?${requests}N件`), says('办理结果总计N件')], maybe: [says('(?:办理|办结|答复)(?:申请)?N件')], ofRequests: true },
  handled('licence', '行政许可'), handled('penalty', '行政处罚'), handled('compulsion', '行政强制'),
  { cell: 'article20.normative.made', says: [says('(?:制发|制定|印发)(?:行政)?规范性文件N件')] },
  { cell: 'article20.normative.repealed', says: [says('废止(?:行政)?规范性文件N件')] },
  { cell: 'article20.normative.valid', says: [says('现行有效(?:的)?(?:行政)?规范性文件N件'), says('(?:行政)?规范性文件现行有效(?:的)?N件')] },
  { cell: 'article20.charges.amount', says: [money('行政事业性收费')] },
  { cell: 'proceedings.reconsideration.total', says: [says('行政复议(?:案件)?N件')], none: /(?:没有|未)(?:发生|收到)[^。；，]{0,20}行政复议/gu },
  { cell: 'overview.proceedings.lawsuits', says: [says('行政诉讼(?:案件)?N件')], none: /(?:没有|未)(?:发生|收到)[^。；，]{0,20}行政诉讼/gu },
  { cell: 'overview.processingFee.amount', says: [money('信息处理费')], none: /(?:没有|未)收取(?:过)?信息处理费/gu },
  { cell: 'overview.documents.made', says: [says('制发公文N(?:件|个)')] },
  { cell: 'overview.published.items', says: [says('(?<!累计)主动公开(?:各类)?(?:政府|政务)?信息N条(?!次)')] },
  { cell: 'overview.published.cumulative', says: [says('累计主动公开(?:各类)?(?:政府|政务)?(?:信息)?N条(?!次)')] },
  { cell: 'overview.postings.all', says: [says('(?:各渠道|多渠道)(?:共)?发布(?:信息)?N条次')] },
  carrier('website', '(?:网站|信息网)'), carrier('account', '公众号'), carrier('boards', '公[示开]栏'), carrier('kiosk', '查[阅询]机'),
  { cell: 'overview.proposals.received', says: [says(`(?:办理|承办)${proposals}N件`)] },
  { cell: 'overview.proposals.closed', says: [says(`办结${proposals}N件`), says(`(?:议案|建议)[^。；]{0,16}[，、](?:已)?办结N件`)] },
  { cell: 'overview.carriers.spending', says: [money('平台(?:载体)?(?:建设)?经费')], maybe: [money('投入(?:资金|经费)')] },
  { cell: 'overview.carriers.boards', says: [says('新建(?:村级|乡级)?公[示开]栏N(?:个|处|块)')] },
  { cell: 'overview.staff.people', says: [says('(?:从事|配备|现有)[^。；，]{0,12}工作人员N(?:人|名)(?!次)')], maybe: [says('工作人员N(?:人|名)(?!次|[^。；]{0,6}(?:培训|学习|参加))')] },
  { cell: 'overview.training.times', says: [says('(?:组织|开展)(?:业务|集中)?培训N(?:次|场|期)')] },
  { cell: 'overview.training.people', says: [says('培训N人次'), says('参加培训N人(?:次)?'), says('培训[^。；]{0,8}[次场期]、N人(?:次)?参加')], maybe: [says('培训(?:工作人员|人员|干部)?N人(?!次)'), says('N人(?:次)?(?:参加|进行|接受)(?:了)?培训')] },
]

const ones = '零一二三四五六七八九'
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 5, ５, 三, 十二, 一百零五, 二〇 as a number. */
export function readNumber(text: string): number {
  const plain = text.replace(/[０-９．]/gu, (one) => one.normalize('NFKC')).replace(/〇/gu, '零').replace(/两/gu, '二')
  if (/^[\d.]+$/.test(plain)) return Number(plain)
  if (!/[十百千]/.test(plain)) return Number([...plain].map((one) => ones.indexOf(one)).join(''))
  let [sum, digit] = [0, 0]
  for (const one of plain) {
    const step = tens[one]
    if (step === undefined) digit = ones.indexOf(one)
    // 十二: nothing stands before the ten.
    else [sum, digit] = [sum + (digit || 1) * step, 0]
  }
  return sum + digit
}
