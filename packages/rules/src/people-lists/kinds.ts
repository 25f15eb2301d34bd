/** Lists of people that a village may see: what each shows, and for how long it can be objected to. */
export const peopleListKinds = ['allowance', 'extremePoverty', 'temporaryRelief', 'subsidy', 'housing'] as const
export type PeopleListKind = (typeof peopleListKinds)[number]

/** The only columns there are: whatever else a file holds about people is not read. */
export const peopleColumns = ['name', 'group', 'people', 'item', 'area', 'amount'] as const
export type PeopleColumn = (typeof peopleColumns)[number]

interface ListRule {
  columns: readonly PeopleColumn[]
  required: readonly PeopleColumn[]
  /** Working days of 公示. */
  announceDays: number
  basis: string
  /** False: our own default, until the office has confirmed it against the county's rule. */
  verified: boolean
}

const relief: Omit<ListRule, 'basis' | 'verified'> = { columns: ['name', 'group', 'people', 'amount'], required: ['name'], announceDays: 7 }

/** law-and-platform §2 and §5 of the dossier; 社会救助暂行办法 §61: only what must be announced, the rest is confidential. */
export const listRules: Record<PeopleListKind, ListRule> = {
  allowance: { ...relief, basis: '基层政务公开标准目录（社会救助）：初审对象名单公示7个工作日', verified: true },
  extremePoverty: { ...relief, basis: '基层政务公开标准目录（社会救助）：初审对象名单公示7个工作日', verified: true },
  temporaryRelief: { ...relief, basis: '天数是本系统的默认值', verified: false },
  subsidy: { columns: ['name', 'group', 'item', 'area', 'amount'], required: ['name', 'amount'], announceDays: 7, basis: '天数是本系统的默认值', verified: false },
  housing: { columns: ['name', 'group', 'item', 'amount'], required: ['name'], announceDays: 7, basis: '天数是本系统的默认值', verified: false },
}

/** How clerks and county files head these columns. */
const headings: Record<PeopleColumn, RegExp> = {
  name: /^(户主)?姓名$|^户主$|^(享受|补贴|救助|保障)?对象(姓名)?$/,
  group: /^(村民)?小组$|^村?组$|^队$|^组别$/,
  people: /^(家庭|保障|享受|救助)?(人口|人数)(（人）|\(人\))?$/,
  item: /^(补贴|补助|救助|改造)?(项目|类别|方式|类型)(名称)?$/,
  area: /^(补贴|种植|耕地)?(面积|亩数)(（亩）|\(亩\))?$/,
  amount: /^(月|年)?(拟)?(补贴|补助|救助|保障|发放)?(金额|标准|资金)(（元）|\(元\))?$/,
}

/** Never kept, whatever the file says: 个人信息保护法 §25, §28, §55. */
const forbidden = /身份证|证件|社保|电话|手机|联系|银行|卡号|账[号户]|住址|地址|门牌|病|残疾|健康|民族|宗教|出生|年龄|照片|子女|学校/

export type Heading = { column: PeopleColumn } | { column: null; because: 'private' | 'unknown' }

/** What a heading of a file stands for in a list of this kind. */
export function readHeading(text: string, kind: PeopleListKind): Heading {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）')
  if (forbidden.test(plain)) return { column: null, because: 'private' }
  const column = listRules[kind].columns.find((one) => headings[one].test(plain))
  return column ? { column } : { column: null, because: 'unknown' }
}

export type CellFault = 'nameWrong' | 'numberWrong' | 'moneyWrong' | 'tooLong' | 'missing' | 'personalData'
const NAME = /^[\p{Script=Han}·]{2,20}$/u
const COUNT = /^\d{1,4}$/
const DECIMAL = /^\d{1,9}(?:\.\d{1,2})?$/

/** Text of a cell → what is stored: names and words as text, people as a count, area in hundredths of a 亩, money in 分. */
export function readCell(column: PeopleColumn, text: string): { value: string | number } | { fault: CellFault } {
  const plain = text.normalize('NFKC').trim()
  if (column === 'name') return NAME.test(plain) ? { value: plain } : { fault: 'nameWrong' }
  if (column === 'people') return COUNT.test(plain) ? { value: Number(plain) } : { fault: 'numberWrong' }
  if (column === 'area' || column === 'amount') {
    const number = plain.replace(/[,元亩￥¥]/g, '')
    const hundredths = Math.round(Number(number) * 100)
    return DECIMAL.test(number) && hundredths <= 2_000_000_000 ? { value: hundredths } : { fault: column === 'area' ? 'numberWrong' : 'moneyWrong' }
  }
  return plain.length <= 30 ? { value: plain } : { fault: 'tooLong' }
}
