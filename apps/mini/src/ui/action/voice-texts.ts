/** What each form says in words of its own: whose voice it is, who listens to it, and what else one can do. */
export interface VoiceWords { title: string; hint: string; unsent: string; broke: string; refused: string; unable: string }

export const voiceTexts = {
  start: '点一下，开始说',
  starting: '正在打开话筒…',
  stop: '说完了，点这里停',
  left: (seconds: number) => `还能说 ${seconds} 秒`,
  recording: '正在录',
  done: (seconds: number) => `录好了，${seconds} 秒`,
  still: (seconds: number) => `刚才录的 ${seconds} 秒还在`,
  again: '重新录',
  remove: '去掉录音',
  states: { waiting: '等着上传', sending: '正在上传', sent: '已上传' },
  sendAgain: '再传',
  settings: '去设置里打开',
}
