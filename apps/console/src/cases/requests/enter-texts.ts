import { applicantKinds, deliveryForms, deliveryWays, identityKinds, requestChannels } from '@mingbai/rules/requests/applicants'
import { sourceLabels } from '@mingbai/contracts/intake-labels'
import { requestFieldLabels, requestOptionLabels } from '@mingbai/contracts/request-labels'

const options = (codes: readonly string[], own: Record<string, string> = {}) => codes.map((value) => ({ value, label: own[value] ?? requestOptionLabels[value] ?? value }))
const labelOf = (name: string) => requestFieldLabels[name]?.label ?? name

export const enterRequestTexts = {
  title: '登记公开申请', lead: '纸面、邮寄、传真、电子邮件来的，或者人来口头说的申请，在这里登记。手机上提交的自己会进来。', toEnter: '登记来件',
  missing: (what: string) => `请填“${what}”。`,
  came: '怎么来的', channels: options(requestChannels.filter((channel) => channel !== 'online'), sourceLabels),
  arrivedOn: '哪天到的', arrivedOnHint: '当面交来、签收的，从这天起算。平信当天就要和申请人确认，传真、电子邮件要双方确认，确认的那天才起算（《政府信息公开条例》第三十一条）。',
  want: '要什么', infoTitle: '信息的名称', infoTitleHint: '名称和描述，至少写一样。', infoNumber: '文号', infoFeatures: '别的描述',
  deliveryForm: labelOf('deliveryForm'), forms: options(deliveryForms), deliveryWay: labelOf('deliveryWay'), ways: options(deliveryWays, { online: '在网上看' }), readingHelp: labelOf('readingHelp'),
  who: '谁申请', applicantKind: labelOf('applicantKind'), applicants: options(applicantKinds), name: '姓名或单位名称', identityKind: '身份证明', identities: options(identityKinds), identityNumber: '证件号码',
  sealed: '姓名、证件、电话、地址加密保存，看一次记一次。', phone: '电话', email: '邮箱', address: '地址', photos: '申请表、证件的照片',
  enter: '登记', wantMissing: '信息的名称和描述，至少写一样。',
}
