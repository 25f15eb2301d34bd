import { Button } from 'antd'
import { Problem } from './problem'
import { texts } from './texts'

/** The foot of every form: what went wrong, then the way to save and the way out. */
export function FormEnd({ busy, error, onCancel }: { busy: boolean; error: unknown; onCancel?: () => void }) {
  return (
    <>
      {error !== null && <Problem error={error} />}
      <div className="form-ways">
        <Button type="primary" htmlType="submit" loading={busy}>{texts.save}</Button>
        {onCancel && <Button onClick={onCancel}>{texts.cancel}</Button>}
      </div>
    </>
  )
}
