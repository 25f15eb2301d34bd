const kinds = { national: '全国', local: '宁夏' }

export const builtInSource = '系统自带'
export const configSource = '随本乡资料录入'
/** What residents read as the reason on the timeline of their case. */
export const reasonText = (year: number, kind: keyof typeof kinds, source: string) => `${year}年${kinds[kind]}放假安排已经公布${source ? `（${source}）` : ''}，工作日跟着变了`
export const logLabel = (year: number, kind: keyof typeof kinds) => `${year}年${kinds[kind]}放假`
export const faultText = (row: number | null, why: string) => (row === null ? why : `第${row}行${why}`)
