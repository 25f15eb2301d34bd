import type { Notice } from '@mingbai/contracts/notices'
import { isDocument } from '@mingbai/outputs/view/documents'
import { useMemo } from 'react'
import { townshipHeaders } from '../../api/township'
import { useKeptPictures } from '../../platform/kept-pictures'
import { Pictures } from '../../ui/pictures'
import { isOnKeptText } from '../kept-pictures'

/** Those that were seen are there without a line, as the text is. */
export function NoticePictures({ notice }: { notice: Notice }) {
  const pictures = useMemo(() => notice.attachments.filter((file) => !isDocument(file)), [notice])
  return <Pictures photos={useKeptPictures(notice.id, pictures, { isShown: isOnKeptText, headers: townshipHeaders() })} />
}
