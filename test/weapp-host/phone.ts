/** A picture on the phone, as chooseMedia will hand it over. */
export interface Photo {
  name: string
  bytes: Uint8Array
}

/** A platform dialog that waits for the person. */
export interface Dialog {
  kind: 'modal' | 'actionSheet'
  title: string
  content: string
  /** Modal: the two buttons (cancel may be absent). Action sheet: its lines. */
  choices: string[]
  /** Presses the choice with this text; an editable modal takes `typed` along. */
  choose(text: string, typed?: string): Promise<void>
  /** The cancel button, the back key or a tap beside it. */
  dismiss(): Promise<void>
}

/** What the album and downloads give: WeChat sweeps it when the mini-program ends. */
export const TEMPORARY = 'wxfile://tmp_'

/** The phone around the mini-program: what a test sets before an action and reads after it. */
export interface Phone {
  network: 'wifi' | '5g' | '4g' | '3g' | '2g' | 'none'
  /** As JSON, by key. Hand the map to the next launch for a phone that remembers. */
  storage: Map<string, string>
  /** By path. Hand the map to the next launch as well: temporary ones are gone then. */
  files: Map<string, Buffer>
  /** What the person picks at the next chooseMedia or chooseImage; nothing means that they cancel. */
  photos: Photo[]
  /** What is said to the recorder, whether it may listen, and what was played. */
  voice: Uint8Array
  microphone: 'allowed' | 'refused'
  played: string[]
  /** Ends what plays now, as a sound does that was heard to its end. */
  endSound: () => void
  /** What 微信同声传译 does when it is asked: `works`, or the retcode it fails with. */
  speech: 'works' | number
  spoken: string[]
  /** What the camera sees at the next scanCode; undefined means that they cancel. */
  scan: string | undefined
  clipboard: string
  calls: string[]
  toasts: string[]
  toast: string | undefined
  dialog: Dialog | undefined
  title: string
  /** Pictures put into the phone's album; `albumClosed`: the person did not let WeChat at it. */
  album: string[]
  albumClosed: boolean
  /** Documents and pictures opened full screen. */
  opened: string[]
  badges: Map<number, string>
  theme: 'light' | 'dark'
  /** Font size set in WeChat, in px; 16 is the standard. */
  fontSize: number
  /** Undefined: WeChat does not say who holds the phone. */
  loginCode: string | undefined
  /** Code of the telephone number; undefined: the person does not give it. */
  phoneCode: string | undefined
  /** What WeChat says to an ask for messages: the person's answer, `ban` and `filter` of its own, `off`: turned off altogether. */
  messages: 'accept' | 'acceptWithAudio' | 'acceptWithAlert' | 'reject' | 'ban' | 'filter' | 'off'
  /** The templates that the person was asked about, in turn. */
  asked: string[]
  /** Whether the privacy notes were agreed to; `undeclared`: the operator did not declare the use. */
  privacy: 'agreed' | 'refused' | 'undeclared'
}

export function createPhone(given: Partial<Phone> = {}): Phone {
  const files = new Map([...(given.files ?? [])].filter(([name]) => !name.startsWith(TEMPORARY)))
  return {
    network: 'wifi', storage: new Map(), photos: [], voice: new Uint8Array(), microphone: 'allowed', played: [], endSound: () => undefined, speech: 'works', spoken: [], scan: undefined, clipboard: '', calls: [], toasts: [], toast: undefined,
    dialog: undefined, title: '', album: [], albumClosed: false, opened: [], badges: new Map(), theme: 'light', fontSize: 16, loginCode: 'login-code', phoneCode: undefined, messages: 'accept', asked: [], privacy: 'agreed', ...given, files,
  }
}
