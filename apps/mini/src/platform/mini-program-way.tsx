import { serverTexts } from '@mingbai/outputs/view/words'

export interface MiniProgramWayProps {
  /** The township has a mini-program. */
  offered: boolean
  /** Our own address that leads on to it. */
  door: string
  /** WeChat was asked, and gave no way in. */
  isShut: boolean
}

/** On a PC there is no WeChat to open it in, and in WeChat the code on the board leads there by itself. */
const onPhoneOutsideWechat = (): boolean => window.matchMedia('(pointer: coarse)').matches && !/MicroMessenger/i.test(navigator.userAgent)

/** 用小程序打开, for who came by a text message: the same page, with what the phone keeps in WeChat. */
export function MiniProgramWay({ offered, door, isShut }: MiniProgramWayProps) {
  if (!offered || !onPhoneOutsideWechat()) return null
  if (isShut) return <p className="soft">{serverTexts.miniProgramShut}</p>
  return <a className="way" href={door}><span>{serverTexts.miniProgram}</span><span className="way-hint">{serverTexts.miniProgramHint}</span></a>
}
