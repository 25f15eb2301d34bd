import type { Block } from '@mingbai/contracts/blocks'

/** A text that starts with a small heading would skip a level under the page's title: it is raised. */
export function withHeadingsInOrder(blocks: readonly Block[]): Block[] {
  let large = false
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    large ||= block.level === 2
    return large ? block : { ...block, level: 2 }
  })
}

/** Name of a table for those who do not see it. */
export const tableName = (caption: string): string => caption || '表格，可左右滑动'
