/** 还没到 · 该办了 · 办了 · 过了月份还没办 · 中途不办了. Apart from the reckoning: a phone needs no calendar to read it. */
export const planProgresses = ['ahead', 'due', 'done', 'overdue', 'struck'] as const
export type PlanProgress = (typeof planProgresses)[number]
