import type { AttachmentView } from '@mingbai/contracts/common'

export const isDocument = ({ kind }: AttachmentView): boolean => kind === 'document'

/** 补贴明细.xlsx（24 KB）: whoever pays for each megabyte knows before pressing. */
export function documentName({ name, caption, bytes }: AttachmentView): string {
  const title = name || caption || documentTexts.unnamed
  if (bytes === undefined) return title
  return documentTexts.sized(title, bytes < MB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / MB).toFixed(1)} MB`)
}

const KB = 1024
const MB = KB * KB
const documentTexts = { unnamed: '文件', sized: (title: string, size: string) => `${title}（${size}）` }
