import { Box, Picture, Press } from '../platform/elements'
import type { OwnFile } from '../platform/own-file'
import { choosePhotos } from '../platform/choose-photo'
import { Icon } from './icon'
import { uiTexts } from './texts'
import './pictures.css'
import './photos.css'

export interface PhotoState { photo: OwnFile; state: 'waiting' | 'sending' | 'sent' | 'failed'; error?: string }

export interface PhotosProps {
  photos: readonly PhotoState[]
  limit: number
  onAdd: (photos: OwnFile[]) => void
  onRemove: (key: string) => void
  onRetry: (key: string) => void
}

const stateWords = { waiting: '等着上传', sending: '正在上传', sent: '已上传', failed: '没传上' } as const satisfies Record<PhotoState['state'], string>

/** Photos chosen, each with where it stands; nothing is demanded. */
export function Photos({ photos, limit, onAdd, onRemove, onRetry }: PhotosProps) {
  const left = limit - photos.length
  const add = () => void choosePhotos(left).then(onAdd)
  return (
    <Box className="field" role="group" label={uiTexts.photos}>
      <Box className="field-label">{uiTexts.photos}<Box as="span" className="field-optional">{uiTexts.photosOptional(limit)}</Box></Box>
      <Box className="pictures">
        {photos.map(({ photo, state, error }, at) => (
          <Box key={photo.key} className="picture-frame">
            <Picture className="picture" src={photo.preview} alt={uiTexts.photo(at + 1)} />
            <Box className={`picture-state picture-state-${state}`} live="polite">{error ?? stateWords[state]}</Box>
            {state === 'failed' ? <Press className="picture-again" onPress={() => onRetry(photo.key)}>{uiTexts.sendAgain}</Press> : null}
            <Press className="picture-remove" label={uiTexts.removePhoto(at + 1)} onPress={() => onRemove(photo.key)}><Icon name="close" className="picture-close" /></Press>
          </Box>
        ))}
        {left > 0 ? <Press className="picture-add" onPress={add}><Icon name="camera" />{uiTexts.addPhoto}</Press> : null}
      </Box>
    </Box>
  )
}
