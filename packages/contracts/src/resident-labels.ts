import type { residentKinds } from '@mingbai/rules/case-kinds'

/** What a resident's phone carries of the label tables; everything else comes in the server's replies. */
export const residentKindLabels = { complaint: '投诉', suggestion: '建议', inquiry: '求助咨询' } satisfies Record<(typeof residentKinds)[number], string>

export const wordsHiddenTexts = {
  waiting: '内容正在审核，两个工作日内公开或说明理由。',
  withheld: '内容没有公开，理由：',
  private: '反映人要求不公开内容，只公开进度和结果。',
  request: '申请的内容只有申请人能看，这里公开进度和答复类型。',
}

export const sampleLabel = '示例'
export const placeUnverifiedLabel = '位置待核'
export const anonymousLabel = '匿名'
