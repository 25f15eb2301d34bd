/** Small registers without a desk of their own: what the report counts and nothing else in here knows. */
export const entryKinds = ['licence', 'penalty', 'compulsion', 'charge', 'processingFee', 'purchase', 'spending', 'newBoard', 'staff', 'training', 'assessment', 'review', 'accountability'] as const
export type EntryKind = (typeof entryKinds)[number]

interface EntryFacts {
  label: string
  /** What is written down of it. */
  titleLabel: string
  /** Null: one entry is one. */
  numberLabel: string | null
  hasMoney: boolean
}

const entryFacts = {
  licence: { label: '行政许可决定', titleLabel: '许可什么（不写人名）', numberLabel: '处理决定件数', hasMoney: false },
  penalty: { label: '行政处罚决定', titleLabel: '因为什么处罚（不写人名）', numberLabel: '处理决定件数', hasMoney: false },
  compulsion: { label: '行政强制决定', titleLabel: '强制什么（不写人名）', numberLabel: '处理决定件数', hasMoney: false },
  charge: { label: '行政事业性收费', titleLabel: '收费项目', numberLabel: null, hasMoney: true },
  processingFee: { label: '信息处理费', titleLabel: '哪一件申请（写受理编号）', numberLabel: null, hasMoney: true },
  purchase: { label: '政府集中采购', titleLabel: '采购项目', numberLabel: '项目数', hasMoney: true },
  spending: { label: '平台载体经费', titleLabel: '花在哪里', numberLabel: null, hasMoney: true },
  newBoard: { label: '新建公示栏', titleLabel: '建在哪里', numberLabel: '个数', hasMoney: false },
  staff: { label: '信息公开工作人员', titleLabel: '岗位（不写人名）', numberLabel: '人数', hasMoney: false },
  training: { label: '培训', titleLabel: '学什么；集中培训、自学还是带教', numberLabel: '参加人数', hasMoney: false },
  assessment: { label: '工作考核', titleLabel: '谁考核、结果', numberLabel: null, hasMoney: false },
  review: { label: '社会评议', titleLabel: '谁评、怎么评、结果（自己办的群众评议不用登，会自己算进来）', numberLabel: '参加人数', hasMoney: false },
  accountability: { label: '责任追究', titleLabel: '因为什么（不写人名）', numberLabel: '人数', hasMoney: false },
} as const satisfies Record<EntryKind, EntryFacts>
export const entryFactsOf = (kind: EntryKind): EntryFacts => entryFacts[kind]
