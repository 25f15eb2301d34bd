/** 申请人 as the national table counts them: a person, and five kinds of 法人或其他组织 (国办公开办函〔2021〕30号). */
export const applicantKinds = ['person', 'business', 'research', 'welfare', 'legalService', 'otherBody'] as const

/** 身份证明: 《政府信息公开条例》 §29 (1). The 2007 regulation did not ask for one. */
export const identityKinds = ['idCard', 'otherCard', 'creditCode'] as const

/** 形式要求 (§29 (3), §40): in what form, and on which way it is to come. */
export const deliveryForms = ['paper', 'electronic', 'lookUp'] as const
export const deliveryWays = ['inPerson', 'mail', 'email', 'online'] as const

/** How an application reached the office: §31 reckons the day of receipt by it. `oral`: §29, written down by the office. */
export const requestChannels = ['online', 'inPerson', 'oral', 'signedMail', 'ordinaryMail', 'fax', 'email'] as const
export type RequestChannel = (typeof requestChannels)[number]

/**
 * §31: handed in, the day it is; signed for, the day it was signed for; an ordinary letter, the day on which the office
 * has asked the applicant, which it must do on the very day; internet (an e-mail is that) and the office's fax, the day on which both
 * sides have confirmed it. Until then no clock runs. The regulation of 2007 said nothing; how 国办公开办函〔2015〕207号 reckoned mail, e-mail
 * and fax under it was read in part only: what came before 15 May 2019 is confirmed like the rest.
 */
export const receiptRules = {
  inPerson: 'atOnce', oral: 'atOnce', signedMail: 'atOnce', ordinaryMail: 'onConfirmation', fax: 'onBothConfirmed', email: 'onBothConfirmed', online: 'onBothConfirmed',
} as const satisfies Record<RequestChannel, 'atOnce' | 'onConfirmation' | 'onBothConfirmed'>
