/** The few members of WeChat's platform that the landing page uses, as its documents describe them. */
interface WeChat {
  request(options: {
    url: string
    timeout: number
    success: (answer: { statusCode: number; data: unknown }) => void
    fail: () => void
  }): void
  getStorageSync(key: string): unknown
  setStorageSync(key: string, value: string): void
  getAppBaseInfo?: () => { fontSizeSetting?: number }
  setNavigationBarTitle(options: { title: string }): void
  makePhoneCall(options: { phoneNumber: string; fail: () => void }): void
  showToast(options: { title: string; icon: 'none' }): void
  reLaunch(options: { url: string }): void
}

declare const wx: WeChat

export const wechat: WeChat = wx

/** Stored as every other part of the app stores: JSON text. Null: nothing, or nothing that can be read. */
export function readStored(key: string): unknown {
  try {
    return JSON.parse(String(wx.getStorageSync(key)))
  } catch {
    return null
  }
}

export function store(key: string, value: unknown): void {
  try {
    wx.setStorageSync(key, JSON.stringify(value))
  } catch {
    // A full phone: what was kept before stays.
  }
}
