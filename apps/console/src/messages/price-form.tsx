import { Form, InputNumber } from 'antd'
import { FormEnd } from '../ui/form-end'
import { useToast } from '../ui/toast'
import { texts } from './texts'
import { useSavePrice } from './use-mailings'

/** Typed in 分, which is how it stands in contracts; kept in 厘. */
export function PriceForm({ price, onDone }: { price: number | null; onDone: () => void }) {
  const say = useToast()
  const save = useSavePrice(() => {
    say(texts.priceSaved)
    onDone()
  })
  return (
    <Form<{ fen?: number | null }> layout="vertical" requiredMark={false} initialValues={price === null ? {} : { fen: price / 10 }} onFinish={({ fen }) => save.mutate(typeof fen === 'number' ? Math.round(fen * 10) : null)}>
      <Form.Item name="fen" label={texts.priceLabel} extra={texts.priceHint}><InputNumber min={0} max={1000} precision={1} addonAfter={texts.fen} /></Form.Item>
      <FormEnd busy={save.isPending} error={save.error} onCancel={onDone} />
    </Form>
  )
}
