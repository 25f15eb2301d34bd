export const dutyTexts = { nil: '空表' }
