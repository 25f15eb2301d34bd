import Taro from '@tarojs/taro'

export const inWechat: typeof import('./wechat').inWechat = true

export const loginCode: typeof import('./wechat').loginCode = () => Taro.login().then(({ code }) => code || null, () => null)

/** The person has switched messages off altogether; 10005 and others: not asked. */
const SWITCHED_OFF = 20004

export const askToTell: typeof import('./wechat').askToTell = (templates) =>
  Taro.requestSubscribeMessage({ tmplIds: [...templates], entityIds: [] }).then(
    (answers) => Object.fromEntries(Object.entries(answers).flatMap(([id, answer]) => (templates.includes(id) ? [[id, String(answer)]] : []))),
    (error: unknown) => (typeof error === 'object' && error !== null && Reflect.get(error, 'errCode') === SWITCHED_OFF ? 'off' : null),
  )

export const openMessageSettings: typeof import('./wechat').openMessageSettings = () => void Taro.openSetting({ withSubscriptions: true, fail: () => undefined })
