import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { OutsideLinkProps } from './outside-link'

const COPIED = '网址复制好了，请在浏览器里打开'

/** WeChat opens no page of another host: the address goes to the clipboard. */
export const OutsideLink = ({ url, className, children }: OutsideLinkProps) => (
  <View ariaRole="link" className={`a ${className}`} hoverClass="pressed" onClick={() => void Taro.setClipboardData({ data: url }).then(() => Taro.showToast({ title: COPIED, icon: 'none' }))}>{children}</View>
)
