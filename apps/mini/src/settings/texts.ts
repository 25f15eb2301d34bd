import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'

interface SizeChoice { value: TypeSizeName; label: string; hint?: string }

const sizes: SizeChoice[] = [
  { value: 'standard', label: '标准' },
  { value: 'large', label: '大' },
  { value: 'elder', label: '长辈版', hint: '字特大、按钮大，首页只放要紧的' },
  { value: 'largest', label: '长辈版，字最大', hint: '一行放的字少些' },
]

export const settingsTexts = {
  typeSize: '字大小',
  sizes,
  sampleTitle: '看看这样清不清楚',
  sample: '冬灌水从11月25日开始放，各队按顺序浇。',
  myTownship: '我的乡镇',
  myTownshipHint: '打开明白栏，先看这个乡镇的。扫别处的栏、打开别人发来的，不会改它。',
  townshipsUnknown: '连上网就能选。',
  village: '我的村',
  villageHint: '首页先看这个村的。',
  township: '全乡',
  about: '关于和联系',
  office: '联系单位',
  phone: '电话',
  fax: '传真',
  email: '电子邮箱',
  address: '地址',
  postcode: '邮编',
  hours: '办公时间',
  owner: '开办单位',
  filing: '备案编号',
  hoursUnknown: '待核实，去之前请先打电话',
  emergency: '有危险，先打电话',
  privacy: '选的地方和字大小只留在这部手机上。',
  staff: '工作人员',
  unknown: '还没有连上乡里的系统，联系方式暂时看不到。',
}
