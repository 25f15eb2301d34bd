import { Box, Picture } from '../platform/elements'
import './code-picture.css'

/** A QR code with what it is for in words. `src`: a data: address. */
export function CodePicture({ src, words }: { src: string; words: string }) {
  return (
    <Box as="figure" className="code-picture">
      <Picture src={src} alt={words} width={200} height={200} className="code-image" />
      <Box as="p" className="code-words">{words}</Box>
    </Box>
  )
}
