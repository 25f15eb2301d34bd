import type { followUpVerbs } from '@mingbai/rules/procedures/follow-up-rows'
import type { ActionLabel } from './labels'

type FollowUpVerb = (typeof followUpVerbs)[number]

export const followUpStepLabels = {
  remindRating: '再请您评价一次：办得满意吗？',
  leaveUnrated: '一直没有评价，记为“待核实”',
  askStillGood: '修好一个月了，还好吗？',
  stillGood: '村民说：还好着呢',
  brokenAgain: '村民说：又坏了，重新办',
  follow: '还没有办完，继续跟着问',
  oversee: '乡纪委督办',
  answerOversight: '承办单位回复了督办',
  recheckPassed: '乡纪委抽查，属实',
  recheckFailed: '乡纪委抽查，没有办好，重新办',
} satisfies Record<FollowUpVerb, string>

export const followUpActionLabels = {
  remindRating: { label: '提醒评价', tone: 'plain', explanation: '' },
  leaveUnrated: { label: '记为待核实', tone: 'plain', explanation: '' },
  askStillGood: { label: '问还好吗', tone: 'plain', explanation: '' },
  stillGood: { label: '还好着呢', tone: 'primary', explanation: '修好的东西，现在还好着。' },
  brokenAgain: { label: '又坏了', tone: 'danger', explanation: '乡里会重新办。可以说说怎么坏的，加张照片。' },
  follow: { label: '继续跟着问', tone: 'plain', explanation: '还没有结果的，写明问到了什么，定个日子再问。' },
  oversee: { label: '督办', tone: 'primary', explanation: '写明要办到什么程度、哪天前回复。村民只看到“乡纪委督办”。' },
  answerOversight: { label: '回复督办', tone: 'primary', explanation: '向乡纪委说明办到哪里了。只有工作人员能看到。' },
  recheckPassed: { label: '抽查属实', tone: 'plain', explanation: '问过、看过，和办结写的一样。' },
  recheckFailed: { label: '抽查没办好，重新办', tone: 'danger', explanation: '写明哪里没有办好，会公开，期限从今天重新算。' },
} satisfies Record<FollowUpVerb, ActionLabel>

export const followUpFieldLabels: Record<string, { label: string; hint: string }> = {
  askLater: { label: '是修好的东西，三十天后再问一次“还好吗”', hint: '' },
  bodyNumber: { label: '那里的编号', hint: '没有就不填。' },
  answerBy: { label: '哪天前回复', hint: '' },
}
/** As lines on the case’s page. */
export const followUpFactLabels = { unverifiedOn: '待核实', answerBy: '督办，请在这天前回复', recheck: '抽查' } as const
export const recheckLabels: Record<string, string> = { passed: '属实', failed: '没有办好，重新办' }
export const unverifiedLabel = '未评价 · 待核实'
