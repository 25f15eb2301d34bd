/** A page that nobody looks at is not drawn. */
const UNSEEN_MS = 100

/** Once what React has just put into the page stands on the screen. What can wait until then leaves a slow phone free to show it. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, UNSEEN_MS)
  })
