import { pageUrl } from '@mingbai/contracts/routes'

/** What may be wrong with a notice, each the beginning of a case. */
export const noticeFaults = ['unclear', 'untrue', 'missing'] as const
export type NoticeFault = (typeof noticeFaults)[number]

export const faultChips = (id: string): Array<{ to: string; words: string }> =>
  noticeFaults.map((why) => ({ to: pageUrl('newCase', { about: `notice:${id}`, why }), words: noticeFaultTexts.faults[why] }))

export const noticeFaultTexts = {
  report: '这条看着有问题？',
  reportHint: '点一下就能说，不留姓名也行。乡里要答复。',
  faults: { unclear: '看不懂', untrue: '内容不实', missing: '该公开没公开' } satisfies Record<NoticeFault, string>,
}
