/** The number of the office that was read last: written by the landing page, which knows no more of a township. */
export const OFFICE_PHONE = 'office-phone'
