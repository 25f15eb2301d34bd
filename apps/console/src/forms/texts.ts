export const texts = {
  title: '同一份稿子，换个样子用',
  hint: '都从审核过的原文自动生成，数字和日期与原文一致。点“复制”粘到别的系统里。',
  led: '电子屏（每屏不超过 60 字）',
  broadcast: (seconds: number) => `灵沙之声广播稿（约 ${seconds < 60 ? `${seconds} 秒` : `${Math.round(seconds / 6) / 10} 分钟`}）`,
  sms: (length: number) => `短信（${length} 字，70 字以内算一条）`,
  article: '公众号草稿（标题另填；复制后粘到公众号编辑器里，表格和小标题都在）',
  portal: '县门户',
  pack: '打包给县门户',
  packHint: '一个压缩包：Word、网页、纯文字、附件，索引号和日期写在“说明.txt”里。',
  copy: '复制',
  copied: '已复制，可以去粘贴了。',
  notCopied: '浏览器不让复制，请选中文字后按 Ctrl+C。',
}
