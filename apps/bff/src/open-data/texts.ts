export const openDataTitle = (township: string): string => `${township}开放数据`
