import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { apiBase } from './api-base'
import type { DocumentLinkProps } from './document-link'

const NOT_OPENED = '没能打开，请过一会儿再试'

async function open(url: string): Promise<void> {
  try {
    const { tempFilePath } = await Taro.downloadFile({ url: apiBase() + url })
    await Taro.openDocument({ filePath: tempFilePath, showMenu: true })
  } catch {
    void Taro.showToast({ title: NOT_OPENED, icon: 'none' })
  }
}

/** WeChat opens PDF and office files itself, once they are on the phone. */
export const DocumentLink = ({ url, className, children }: DocumentLinkProps) => (
  <View ariaRole="link" className={`a ${className}`} hoverClass="pressed" onClick={() => void open(url)}>{children}</View>
)
