const tasks = new Set<() => void>()
process.once('exit', () => tasks.forEach((task) => task()))

/** Runs when this process ends, however it ends short of kill -9. @returns takes it back */
export function atExit(task: () => void): () => void {
  tasks.add(task)
  return () => void tasks.delete(task)
}
