import Taro from '@tarojs/taro'
import { privacyTexts } from './texts'

/** The person has not agreed to WeChat's privacy notes. */
const NOT_AGREED = 104
/** The operator has not declared this use in them. */
const NOT_DECLARED = 112

const errnoOf = (error: unknown): unknown => (typeof error === 'object' && error !== null ? Reflect.get(error, 'errno') : undefined)

/** Says in plain words why WeChat did not let us, and how to go on without it. Nothing is said where the person just turned back. */
export function explainPrivacy(error: unknown): void {
  const errno = errnoOf(error)
  if (errno !== NOT_AGREED && errno !== NOT_DECLARED) return
  const { title, notAgreed, notDeclared, fine, read } = privacyTexts
  const isOpen = errno === NOT_AGREED
  const open = ({ cancel }: { cancel: boolean }) => {
    if (isOpen && cancel) Taro.openPrivacyContract({ fail: () => undefined })
  }
  void Taro.showModal({ title, content: isOpen ? notAgreed : notDeclared, confirmText: fine, cancelText: read, showCancel: isOpen }).then(open, () => undefined)
}
