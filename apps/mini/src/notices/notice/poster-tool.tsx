import { posterPath } from '@mingbai/contracts/posters'
import { useState } from 'react'
import { Box, Press } from '../../platform/elements'
import { LocalPicture } from '../../platform/local-picture'
import { openAlbumSetting, savePicture, type SavedPicture } from '../../platform/save-picture'
import { posterTexts } from '../texts'

type Standing = SavedPicture | 'none' | 'waiting' | 'failed'

/** The notice as a picture with its QR, for a group or an album. */
export function PosterTool({ id, title }: { id: string; title: string }) {
  const [poster, setPoster] = useState<Standing>('none')
  const make = () => {
    setPoster('waiting')
    void savePicture(posterPath(id)).then((made) => setPoster(made ?? 'failed'))
  }
  const made = typeof poster === 'string' ? null : poster
  return (
    <>
      <Press className="tool" disabled={poster === 'waiting'} onPress={make}>{poster === 'waiting' ? posterTexts.waiting : posterTexts.make}</Press>
      <Box live="polite" className={made || poster === 'failed' ? 'tools-said' : ''}>
        {poster === 'failed' ? posterTexts.failed : null}
        {made ? <Box as="p">{posterTexts[made.kept]}</Box> : null}
        {made?.kept === 'refused' ? <Press className="more-link" onPress={openAlbumSetting}>{posterTexts.setting}</Press> : null}
        {made ? <LocalPicture src={made.src} alt={posterTexts.alt(title)} className="poster" /> : null}
      </Box>
    </>
  )
}
