import Taro from '@tarojs/taro'

export const inWechat: typeof import('./wechat').inWechat = true

export const loginCode: typeof import('./wechat').loginCode = () => Taro.login().then(({ code }) => code || null, () => null)

export const askToTell: typeof import('./wechat').askToTell = (templates) =>
  // 20004: the person has turned messages off altogether; 10005 and others: not asked.
  Taro.requestSubscribeMessage({ tmplIds: [...templates], entityIds: [] }).then(
    (answers) => Object.fromEntries(Object.entries(answers).flatMap(([id, answer]) => (templates.includes(id) ? [[id, String(answer)]] : []))),
    () => null,
  )
