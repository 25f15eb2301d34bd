/** A mobile number of the mainland, bare: what a text message can go to. */
export const isMobile = (phone: string): boolean => /^1[3-9]\d{9}$/.test(phone)
