export const exportName = (township: string, day: string): string => `${township}账本-${day}.jsonl`
