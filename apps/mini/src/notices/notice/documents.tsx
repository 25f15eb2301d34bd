import type { AttachmentView } from '@mingbai/contracts/common'
import { documentName } from '@mingbai/outputs/view/documents'
import { Box } from '../../platform/elements'
import { DocumentLink } from '../../platform/document-link'

/** Files to open: each with its name and size. */
export const Documents = ({ documents }: { documents: readonly AttachmentView[] }) => (
  <>{documents.map((file) => <Box as="p" key={file.id}><DocumentLink url={file.url} className="more-link">{documentName(file)}</DocumentLink></Box>)}</>
)
