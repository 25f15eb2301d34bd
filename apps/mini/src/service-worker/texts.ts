export const workerTexts = {
  keptSince: (day: string) => `现在信号不好。这是${day}存下来的样子。`,
}
