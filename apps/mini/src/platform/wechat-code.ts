/** Only WeChat knows who holds the phone; a browser sends nothing. */
export const wechatCode = (): Promise<string | undefined> => Promise.resolve(undefined)

const OTHER = '电脑上的浏览器'
const systems = [[/iPhone|iPad/, '苹果手机'], [/Android/, '安卓手机']] as const

/** How the phone is called in the list of those that may work here. */
export const deviceName = (): string => systems.find(([mark]) => mark.test(navigator.userAgent))?.[1] ?? OTHER
