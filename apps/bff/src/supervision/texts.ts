import type { LetterView, OverdueView, RecheckView, RepeatView } from '@mingbai/contracts/supervision'

export const lateTexts: Record<OverdueView['late'], string> = { law: '超过法定期限', promise: '超过我们承诺的日子' }
export const letterTexts: Record<LetterView['state'], string> = { waiting: '等回复', late: '过了日子还没回复', answered: '已回复' }
export const recheckTexts: Record<RecheckView['state'], string> = { unchecked: '还没查', passed: '查过，属实', failed: '没办好，重新办', again: '又在办，办结了再查' }
export const repeatTexts: Record<RepeatView['kind'], string> = { spot: '同一个地方', matter: '同一类事', unit: '同一个单位' }
export const unknownPlace = '没说是哪个村'
export const between = ' · '
