import { Button } from 'antd'
import { Problem } from './problem'

interface ConfirmTableProps {
  /** Rows that would come in; none: there is nothing to confirm. */
  fresh: number
  words: { confirm: (rows: number) => string; entering: (rows: number) => string; confirmHint: string }
  isBusy: boolean
  error: Error | null
  onConfirm: () => void
}

/** The last press before a table comes in, and what becomes of it. */
export function ConfirmTable({ fresh, words, isBusy, error, onConfirm }: ConfirmTableProps) {
  return (
    <>
      {fresh > 0 && (
        <div className="form-ways">
          <Button type="primary" loading={isBusy} onClick={onConfirm}>{words.confirm(fresh)}</Button>
          <span className="hint" role="status">{isBusy ? words.entering(fresh) : words.confirmHint}</span>
        </div>
      )}
      {error !== null && <Problem error={error} />}
    </>
  )
}
