import { Alert, Button } from 'antd'
import { messageOf } from '../api/api-error'
import { texts } from './texts'

/** What went wrong, in the server's own sentence, and the way on. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <Alert
      className="problem" type="error" showIcon title={messageOf(error)} role="alert"
      action={retry && <Button size="small" onClick={retry}>{texts.retry}</Button>}
    />
  )
}
