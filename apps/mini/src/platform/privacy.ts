/** Browsers ask the person themselves. */
export function explainPrivacy(_error: unknown): void {}
