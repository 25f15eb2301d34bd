import { Skeleton } from 'antd'
import { texts } from './texts'

export function PageSkeleton() {
  return (
    <div role="status" aria-label={texts.loading}>
      <Skeleton active={false} title={{ width: 220 }} paragraph={{ rows: 6 }} />
    </div>
  )
}
