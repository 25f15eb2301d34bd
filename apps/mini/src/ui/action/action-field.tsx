import type { ActionView } from '@mingbai/contracts/common'
import { limits } from '@mingbai/contracts/limits'
import { Checkbox } from '../checkbox'
import { Choice } from '../choice'
import { Photos } from '../photos'
import { TextArea } from '../text-area'
import { TextField } from '../text-field'
import type { PhotoUploads } from './use-photos'

interface ActionFieldProps {
  field: ActionView['fields'][number]
  value: string | boolean | string[]
  onValue: (value: string | boolean) => void
  photos: PhotoUploads
  error: string
}

/** One field of an action, drawn from its description alone. */
export function ActionField({ field, value, onValue, photos, error }: ActionFieldProps) {
  const { label, hint, type, required, maxLength = limits.caseWords, options = [] } = field
  const text = typeof value === 'string' ? value : ''
  const common = { label, hint, required, ...(error ? { error } : {}) }
  switch (type) {
    case 'words':
      return <TextArea {...common} maxLength={maxLength} value={text} onValue={onValue} />
    case 'choice':
    case 'organisation':
      return <Choice {...common} options={options} value={text} onValue={onValue} />
    case 'files':
      return <Photos photos={photos.photos} limit={limits.photosPerCase} onAdd={photos.add} onRemove={photos.remove} onRetry={photos.retry} />
    case 'yesNo':
      return <Checkbox checked={value === true} onCheck={onValue} hint={hint}>{label}</Checkbox>
    case 'line':
    case 'number':
    case 'date':
      return <TextField {...common} maxLength={maxLength} value={text} onValue={onValue} />
  }
}
