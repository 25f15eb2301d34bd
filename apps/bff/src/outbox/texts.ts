export const countText = (count: number): string => `${count} 条`
