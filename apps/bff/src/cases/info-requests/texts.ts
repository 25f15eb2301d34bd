import type { InfoRequest } from '@mingbai/contracts/info-requests'

export const infoMissing = '要什么信息（名称或者内容描述）'

/** What was asked for, as one text: the name first, so that lists and letters can quote it. */
export function requestWords({ infoTitle, infoNumber, infoFeatures }: Pick<InfoRequest, 'infoTitle' | 'infoNumber' | 'infoFeatures'>): string {
  return [infoTitle && `名称：${infoTitle.trim()}`, infoNumber && `文号：${infoNumber.trim()}`, infoFeatures && `描述：${infoFeatures.trim()}`].filter(Boolean).join('\n')
}

export const identityLabels = { identityKind: '身份证明', identityNumber: '证件号码', email: '电子邮箱', address: '地址' } as const

export const noteTexts = {
  notReceived: '双方还没有确认，期限没有起算。网上、电子邮件和传真来的，请尽快打电话确认。',
  ordinaryMail: '平信来的，收到当天就要打电话和申请人确认，确认那天才算收到。确认了在这里登记。',
  correction: (date: string) => `要请申请人补正的，最晚 ${date} 一次性说清。`,
  corrected: (date: string) => `申请人要在 ${date} 前补正。没有正当理由逾期的，视为放弃。`,
  thirdPerson: (consultee: string) => `正在征求${consultee}的意见：对方收到征求意见书后有 15 个工作日。`,
  help: '申请人看字或者听话不方便，请念给他听、帮他填写。',
  extension: (days: string) => `经办人请示延长 ${days} 个工作日，等分管领导定。`,
  decision: (article: string, asks: string, verified: boolean) => `${asks}依据：${article}${verified ? '' : '（条款待核实）'}。`,
  fee: (free: number) => `同一申请人一个月内 ${free} 件以内不收费。数量、频次明显超过合理范围的，才可以收信息处理费：11 至 30 件每件 100 元，31 件起每 10 件一档，每件逐档加 100 元。`,
}

export const letterName = (title: string, number: string): string => `${number || '未编号'} ${title}`.replace(/[\\/:*?"<>|]/g, '_')
/** Before a letter is sent, it is looked at without the name. */
export const previewTexts = { applicant: '（申请人姓名）', consultee: '（对方名称）', number: '（发出时编号）' }
