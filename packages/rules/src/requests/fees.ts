/**
 * 信息处理费 (国办函〔2020〕109号): only where number or frequency goes clearly beyond what is reasonable (条例 §42).
 * For the staff to know; nothing is charged here. By the office's choice per application or per page, never both.
 */
export const feeByApplications = {
  article: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  /** Applications of the same person in one calendar month. */
  free: 10,
  steps: [
    { from: 11, until: 30, yuanEach: 100 },
    // From 31 on every ten more raise the price of each by 100 yuan.
    { from: 31, every: 10, yuanEach: 200, raise: 100 },
  ],
  verified: false,
} as const
