import type { FillBackField } from '@mingbai/rules/intake/fill-back'
import type { ImportColumn } from '@mingbai/rules/intake/import-columns'
import type { consentWays, EnteredSource, onBehalfRelations, outsideSystems } from '@mingbai/rules/intake/intake'
import type { RequestChannel } from '@mingbai/rules/requests/applicants'

export const sourceLabels = {
  app: '手机上提交', board: '扫公开栏的码提交', phone: '打电话', letter: '来信', visit: '来访', mailbox: '意见信箱', email: '电子邮件', fax: '传真', hotline: '12345 转来',
  petitionNet: '网上信访、信访系统转来', deputy: '人大代表提出', inspection: '巡察、督查发现', otherBody: '别的单位转来',
  inPerson: '当面交来', oral: '口头申请，代为填写', signedMail: '邮寄，签收的', ordinaryMail: '邮寄，平信',
} satisfies Record<EnteredSource | Exclude<RequestChannel, 'online'> | 'app' | 'board', string>

export const intakeOptionLabels: Record<(typeof onBehalfRelations)[number] | (typeof consentWays)[number], string> = {
  family: '家人', gridWorker: '网格员', villageWorker: '村干部', otherHelper: '别的人',
  saidInPerson: '本人当面说的', saidByPhone: '打电话问过本人', signedPaper: '本人签了字',
}

export const helperLabel = '代办人'
/** How the ways a case came from are read on its page. */
export const cameFromLabels = { source: '怎么来的', enteredBy: '登记人', outside: '原来的编号', outsideDueOn: '对方要求办结', onBehalf: '谁代为反映', consent: '本人同意' } as const

/** Columns of a table from another system. */
export const importColumnLabels: Record<ImportColumn, string> = {
  number: '编号', words: '内容', sentOn: '派单（转送）时间', registeredOn: '受理（登记）时间', dueOn: '办理时限', type: '类型', name: '姓名', phone: '联系电话', place: '发生地址',
}

/** What an entered case is given on paper. */
export const receiptTitle = '收据'

/** 回访 beside the words of a rating. */
export const callbackLabels = { unreachable: '联系不上' } as const

/** 回填: as the other system names what it asks for. */
export const fillBackNumberLabels: Record<(typeof outsideSystems)[number], string> = { hotline: '工单编号', petitionNet: '信访编号', otherBody: '来件编号' }
export const fillBackLabels: Record<Exclude<FillBackField, 'number'>, string> = {
  office: '办理单位', officePhone: '联系电话', receivedOn: '收到时间', answeredOn: '答复时间', outcome: '办理结果', documentNumber: '文书编号', words: '答复内容', deliveredOn: '送达时间', closedOn: '办结时间', callback: '回访结果',
}
