import Taro from '@tarojs/taro'

/** WeChat saves no plain files: the text goes to the clipboard, which says so itself. */
export async function saveText(_name: string, text: string): Promise<void> {
  await Taro.setClipboardData({ data: text })
}
