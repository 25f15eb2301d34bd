export const everybody = '不限'

/** Of those who look for work: those of 2018年度报告 一（三）之六, and whom employers and training name beside them. */
export const jobGroups = [everybody, '女性', '50岁以上', '残疾人', '退役军人', '脱贫户', '就业困难人员', '高校毕业生', '农村劳动力'] as const

/** `女性、残疾人`, as it is kept or as somebody types it. */
export const chosenOf = (typed: string): string[] => [...new Set(typed.split(/[、,，;；\s]+/).filter(Boolean))]
