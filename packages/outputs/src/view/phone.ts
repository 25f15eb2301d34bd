/** `tel:` address of a number as people write it: 0952-6801081. */
export const telephoneUrl = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`

/** 政务服务便民热线（国办发〔2020〕53号）: answers everywhere, also who does not know yet whose township this is. */
export const HOTLINE = '12345'
