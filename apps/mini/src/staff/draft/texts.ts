import { limits } from '@mingbai/contracts/limits'
import type { VoiceWords } from '../../ui/action/voice-texts'

export const voiceWords: VoiceWords = {
  title: '不想打字，就说出来',
  hint: `最长 ${limits.voiceSeconds} 秒，说方言也行。能看这份草稿的同事听着把正文写出来；录音不公开，发布后就删了。`,
  unsent: '还没传上，存的时候再传',
  broke: '没有录上，请再点一次，或者写下来。',
  refused: '手机没有让我们用话筒，所以录不了。到设置里允许用话筒（麦克风），再点一次；也可以写下来。',
  unable: '这部手机在这里录不了音，请写下来。',
}

export const draftTexts = {
  lead: '先写成草稿。送审、审过，村民才看得到。',
  title: '标题',
  text: '正文',
  textHint: '照纸上写，分段。输入法上的话筒能把普通话变成字。有照片的，写一两句说明也行。',
  textSaid: '录了音，正文可以先空着。送审前要有人听着把它写出来。',
  area: '哪一类',
  item: '目录里的哪一项',
  choose: '请选',
  organisation: '以哪个单位的名义',
  photosLead: '把盖章的纸拍下来，一页一张。照片会跟着公开，先看清上面没有手机号、身份证号。',
  missing: '这一项要填。',
  photosFailed: '有照片没传上。点“再传”，或者去掉它再存。',
  voiceFailed: '录音没传上。点“再传”，或者去掉它，写下来再存。',
  save: '存成草稿',
  saving: '正在存…',
  kept: '现在没有信号，草稿、照片和录音都存在手机里，有信号会自己存上去，只存一次。',
  arrived: '存好了，草稿在“等我办的”里。',
  notKept: '没有信号，这部手机又存不下。先别关这一页，有信号再存。',
  desk: '去“等我办的”',
}
