import { limits } from '@mingbai/contracts/limits'
import type { VoiceWords } from '../ui/action/voice-texts'

export const voiceWords: VoiceWords = {
  title: '不想写，就说',
  hint: `最长 ${limits.voiceSeconds} 秒，说方言也行。只有办这件事的人能听，不公开；他们照着写成字，给您看对不对。`,
  unsent: '还没传上，提交时再传',
  broke: '没有录上，请再点一次，或者写下来。',
  refused: '手机没有让我们用话筒，所以录不了。到设置里允许用话筒（麦克风），再点一次；也可以写下来，或者打电话说。',
  unable: '这部手机在这里录不了音。请写下来，或者打电话说。',
}

export const voiceTexts = {
  withVoice: '录了音，这里可以不写。',
  wordsMissing: '请说一段，或者写一写是什么事。',
  failed: '录音没传上。点“再传”，或者去掉它，写下来再提交。',
  gone: '上次的录音放得太久，已经没有了，请重新说。',
  own: (seconds: number) => `您录的话，${seconds} 秒`,
  ownStates: {
    waiting: '工作人员还没有写成字。写好了在这里给您看。',
    written: '工作人员听写为：',
    corrected: '您改过的：',
  },
  ifWrong: '不对请告诉我们：点下面的“听写不对，我来改”，或者打电话。',
}
