import type { Block } from '@mingbai/contracts/blocks'
import { withHeadingsInOrder } from '@mingbai/outputs/view/blocks'
import { noticeTexts } from '@mingbai/outputs/view/notices'
import { Box, Table } from '../platform/elements'

function one(block: Block) {
  switch (block.kind) {
    case 'heading':
      return <Box as={block.level === 2 ? 'h2' : 'h3'} className={`block-h${block.level}`}>{block.text}</Box>
    case 'paragraph':
      return <Box as="p" className="block-p">{block.text}</Box>
    case 'list':
      return <Box as="ul" className="block-list">{block.items.map((item, at) => <Box as="li" key={at} className="block-list-item">{item}</Box>)}</Box>
    case 'table':
      return <Table caption={block.caption} head={block.head} rows={block.rows} />
    case 'remark':
      return <Box className="block-remark"><Box as="strong" className="block-remark-by">{noticeTexts.system}</Box>{block.text}</Box>
  }
}

/** The text of a notice as it was written; a wide table scrolls in its own frame, the page never does sideways. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return <Box className="blocks">{withHeadingsInOrder(blocks).map((block, at) => <Box key={at} className="block">{one(block)}</Box>)}</Box>
}
