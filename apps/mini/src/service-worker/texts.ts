export const workerTexts = {
  keptSince: (day: string) => `现在没有信号。这是${day}存下来的样子。`,
}
