/** `tel:` address of a number as people write it: 0952-6801081. */
export const telephoneUrl = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`
