export const texts = {
  title: '同一份稿子，换个样子用',
  hint: '都从审核过的原文自动生成，数字和日期与原文一致。点“复制”粘到别的系统里。',
  led: '电子屏（每屏不超过 60 字）',
  broadcast: (seconds: number) => `灵沙之声广播稿（约 ${seconds < 60 ? `${seconds} 秒` : `${Math.round(seconds / 6) / 10} 分钟`}）`,
  sms: (length: number) => `短信（${length} 字，70 字以内算一条）`,
  copy: '复制',
  copied: '已复制，可以去粘贴了。',
  notCopied: '浏览器不让复制，请选中文字后按 Ctrl+C。',
}
