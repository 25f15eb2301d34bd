import type { Block } from '@mingbai/contracts/blocks'
import { texts } from './texts'
import './block-view.css'

/** One block of a published text, as its readers see it. */
export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h4 className="block-h2">{block.text}</h4> : <h5 className="block-h3">{block.text}</h5>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'list':
      return <ul>{block.items.map((item, index) => <li key={index}>{item}</li>)}</ul>
    case 'remark':
      return <p className="block-remark"><strong>{texts.remark}</strong> {block.text}</p>
    case 'table':
      return <TableBlock block={block} />
  }
}

function TableBlock({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  const label = block.caption || texts.tableOf(block.head.join(' '))
  return (
    // Wide tables scroll by themselves; the frame takes the focus so that keys can scroll it.
    <div className="block-table" role="region" aria-label={label} tabIndex={0}>
      <table>
        {block.caption && <caption>{block.caption}</caption>}
        <thead><tr>{block.head.map((cell, index) => <th scope="col" key={index}>{cell}</th>)}</tr></thead>
        <tbody>{block.rows.map((row, index) => <tr key={index}>{row.map((cell, at) => <td key={at}>{cell}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}
