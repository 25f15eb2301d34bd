export const posterTexts = {
  kind: '政务公开',
  sample: (label: string) => `${label}，不是真事`,
  scan: '扫码看全文',
  ask: '看不懂、不属实，扫码就能说。',
  phone: '电话',
}
