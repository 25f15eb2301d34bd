/** Values as the change log words them. */
export const changeTexts = { yes: '是', no: '否', and: '、', account: '账号', absence: '代审', phone: '手机' }
