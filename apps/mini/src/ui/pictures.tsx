import type { AttachmentView } from '@mingbai/contracts/common'
import { pictureName } from '@mingbai/outputs/view/notices'
import { Box, PhotoLink, Picture } from '../platform/elements'
import './pictures.css'

/** Small pictures, each of which opens the large one. */
export function Pictures({ photos }: { photos: readonly AttachmentView[] }) {
  if (photos.length === 0) return null
  const all = photos.map(({ url }) => url)
  return (
    <Box className="pictures">
      {photos.map(({ id, url, thumbUrl, caption }) => (
        <PhotoLink key={id} url={url} all={all} label={pictureName(caption)} className="picture-link">
          <Picture className="picture" src={thumbUrl} alt={pictureName(caption)} width={96} height={96} />
        </PhotoLink>
      ))}
    </Box>
  )
}
