/** What a downloaded paper is called on the clerk's phone. */
export const paperName = (board: string, number: number, size: string, page?: number): string => `${board}-第${number}号清单-${size}${page === undefined ? '' : `-第${page}页`}`
