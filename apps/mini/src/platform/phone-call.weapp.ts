import Taro from '@tarojs/taro'

export const callPhone: typeof import('./phone-call').callPhone = (phone) => {
  // Refused when the person closes WeChat's question: that is an answer, not a fault.
  Taro.makePhoneCall({ phoneNumber: phone.replace(/[^\d+]/g, '') }).catch(() => undefined)
}
