import type { AttachmentView } from '@mingbai/contracts/common'
import { texts } from './texts'

export function Photos({ items }: { items: readonly AttachmentView[] }) {
  if (items.length === 0) return null
  return (
    <ul className="photos">
      {items.map((item, index) => (
        <li key={item.id}>
          <a href={item.url} target="_blank" rel="noreferrer">
            <img src={item.thumbUrl} alt={item.caption || texts.openPhoto(index)} loading="lazy" width={112} height={84} />
          </a>
        </li>
      ))}
    </ul>
  )
}
