import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { isFunction, type Fields } from '../guest'
import type { Host } from '../host'
import { ApiFailure, asyncApi, listenerApi, noOptions, syncApi, type ApiTable } from './define'

const screen = { windowWidth: 375, windowHeight: 724, screenWidth: 375, screenHeight: 812, screenTop: 88, statusBarHeight: 44, pixelRatio: 3 }
/** Bytes that one getRandomValues gives at most. */
const randomLimit = 1024 * 1024
const safeArea = { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 }

/** A middle-of-the-road Android phone with a current WeChat. */
export function systemApis(host: Host): ApiTable {
  const { phone } = host
  const windowInfo = (): Fields => ({ ...screen, safeArea })
  const deviceInfo = (): Fields => ({ brand: 'devtools', model: 'Android phone', system: 'Android 12', platform: 'android', benchmarkLevel: 20, abi: 'arm64-v8a' })
  const baseInfo = (): Fields => ({ SDKVersion: '3.7.0', version: '8.0.50', language: 'zh_CN', theme: phone.theme, enableDebug: false, fontSizeSetting: phone.fontSize, host: { appId: '', env: 'WeChat' } })
  const systemInfo = (): Fields => ({ ...windowInfo(), ...deviceInfo(), ...baseInfo(), errMsg: 'getSystemInfo:ok' })
  const setting = (): Fields => ({ bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' })
  const quiet = (name: string): ApiTable => asyncApi(host, { name, schema: noOptions, work: () => undefined })

  return {
    ...syncApi(host, 'getSystemInfoSync', systemInfo),
    ...asyncApi(host, { name: 'getSystemInfo', schema: noOptions, work: systemInfo }),
    ...asyncApi(host, { name: 'getSystemInfoAsync', schema: noOptions, work: systemInfo }),
    ...syncApi(host, 'getWindowInfo', windowInfo),
    ...syncApi(host, 'getDeviceInfo', deviceInfo),
    ...syncApi(host, 'getAppBaseInfo', baseInfo),
    ...syncApi(host, 'getSystemSetting', setting),
    ...syncApi(host, 'getAppAuthorizeSetting', () => ({ cameraAuthorized: 'authorized', locationAuthorized: 'not determined', albumAuthorized: 'authorized' })),
    ...syncApi(host, 'getMenuButtonBoundingClientRect', () => ({ width: 87, height: 32, top: 48, right: 368, bottom: 80, left: 281 })),
    ...syncApi(host, 'getAccountInfoSync', () => ({ miniProgram: { appId: 'touristappid', envVersion: 'release', version: '1.0.0' }, plugin: {} })),
    ...syncApi(host, 'getLaunchOptionsSync', () => host.launchOptions),
    ...syncApi(host, 'getEnterOptionsSync', () => host.launchOptions),
    nextTick: (work) => {
      host.later('wx.nextTick', () => {
        if (isFunction(work)) work()
      })
      return undefined
    },
    getUpdateManager: () => ({ onCheckForUpdate: () => undefined, onUpdateReady: () => undefined, onUpdateFailed: () => undefined, applyUpdate: () => undefined }),

    ...asyncApi(host, { name: 'setClipboardData', schema: z.looseObject({ data: z.string() }), work: ({ data }) => void (phone.clipboard = data) }),
    ...asyncApi(host, { name: 'getClipboardData', schema: noOptions, work: () => ({ data: phone.clipboard }) }),
    ...asyncApi(host, { name: 'makePhoneCall', schema: z.looseObject({ phoneNumber: z.string().check(z.minLength(1)) }), work: ({ phoneNumber }) => void phone.calls.push(phoneNumber) }),
    ...asyncApi(host, {
      name: 'scanCode',
      schema: noOptions,
      work: () => {
        if (phone.scan === undefined) throw new ApiFailure('cancel')
        return { result: phone.scan, scanType: 'QR_CODE', charSet: 'utf-8' }
      },
    }),
    ...asyncApi(host, {
      name: 'getRandomValues',
      schema: z.looseObject({ length: z.int().check(z.positive(), z.maximum(randomLimit)) }),
      work: ({ length }) => ({ randomValues: host.guest.bytesIn(randomBytes(length)) }),
    }),
    ...asyncApi(host, {
      name: 'login',
      schema: noOptions,
      work: () => {
        if (phone.loginCode === undefined) throw new ApiFailure('network error')
        return { code: phone.loginCode }
      },
    }),
    ...asyncApi(host, { name: 'getSetting', schema: noOptions, work: () => ({ authSetting: {} }) }),
    ...asyncApi(host, { name: 'getPrivacySetting', schema: noOptions, work: () => ({ needAuthorization: false, privacyContractName: '《小程序隐私保护指引》' }) }),
    ...quiet('requirePrivacyAuthorize'),
    ...asyncApi(host, { name: 'openPrivacyContract', schema: noOptions, work: () => void phone.opened.push('privacy contract') }),
    ...asyncApi(host, {
      name: 'requestSubscribeMessage',
      schema: z.looseObject({ tmplIds: z.array(z.string()).check(z.minLength(1), z.maxLength(3)) }),
      work: ({ tmplIds }) => {
        if (!host.inTap) throw new ApiFailure('can only be invoked by user TAP gesture.')
        phone.asked.push(...tmplIds)
        if (phone.messages === 'off') throw new ApiFailure('The main switch is switched off', 20004, 'errCode')
        return Object.fromEntries(tmplIds.map((id) => [id, phone.messages]))
      },
    }),
    ...quiet('vibrateShort'),
    ...quiet('setKeepScreenOn'),
    ...quiet('hideKeyboard'),
    ...quiet('showShareMenu'),
    ...quiet('hideShareMenu'),
    ...quiet('updateShareMenu'),
    ...quiet('hideHomeButton'),
    ...quiet('setBackgroundColor'),
    ...quiet('setBackgroundTextStyle'),
    ...quiet('loadFontFace'),
    ...['AppShow', 'AppHide', 'Error', 'PageNotFound', 'UnhandledRejection', 'ThemeChange', 'MemoryWarning', 'WindowResize', 'KeyboardHeightChange', 'NeedPrivacyAuthorization', 'UserCaptureScreen']
      .map((event) => listenerApi(host, event))
      .reduce((all, table) => ({ ...all, ...table }), {}),
  }
}
