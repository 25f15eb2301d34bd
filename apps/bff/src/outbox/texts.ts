export const countText = (count: number): string => `${count} 条`
export const dutyLabel = '值班'
export const and = '、'
export const nobody = '没有人'
