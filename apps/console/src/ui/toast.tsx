import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

const ToastContext = createContext<(words: string) => void>(() => undefined)

/** Says a short word that something is done; a screen reader hears it too. */
export const useToast = () => useContext(ToastContext)

const shownFor = 3500

export function ToastPlace({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', count: 0 })
  useEffect(() => {
    if (said.words === '') return undefined
    const timer = setTimeout(() => setSaid(({ count }) => ({ words: '', count })), shownFor)
    return () => clearTimeout(timer)
  }, [said])
  const [say] = useState(() => (words: string) => setSaid(({ count }) => ({ words, count: count + 1 })))
  return (
    <ToastContext.Provider value={say}>
      {children}
      <div role="status" className="toast-place">{said.words && <p key={said.count} className="toast">{said.words}</p>}</div>
    </ToastContext.Provider>
  )
}
