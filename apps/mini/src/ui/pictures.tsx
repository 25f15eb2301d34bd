import { pictureName } from '@mingbai/outputs/view/notices'
import { Box, PhotoLink, Picture } from '../platform/elements'
import type { ShownPicture } from '../platform/kept-pictures'
import './pictures.css'

/** Small pictures, each of which opens the large one. */
export function Pictures({ photos }: { photos: readonly ShownPicture[] }) {
  if (photos.length === 0) return null
  const all = photos.map(({ url }) => url)
  return (
    <Box className="pictures">
      {photos.map(({ id, url, thumbUrl, caption, isMissing }) => (
        <PhotoLink key={id} url={url} all={all} label={pictureName(caption)} className="picture-link">
          {thumbUrl
            ? <Picture className="picture" src={thumbUrl} alt={pictureName(caption)} width={96} height={96} />
            : <Box as="span" className="picture picture-words">{isMissing ? pictureName(caption) : null}</Box>}
        </PhotoLink>
      ))}
    </Box>
  )
}
