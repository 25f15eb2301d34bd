import { limits } from '@mingbai/contracts/limits'
import type { TenantView } from '@mingbai/contracts/tenant'
import { useState } from 'react'
import { Box, Press } from '../../platform/elements'
import { Photos } from '../../ui/photos'
import { Icon } from '../../ui/icon'
import { TextField } from '../../ui/text-field'
import { Chips } from '../chips'
import { formTexts } from '../texts'
import type { CaseForm } from './use-case-form'

type Category = TenantView['caseCategories'][number]
const FIRST = 6

/** Place in words, category and photos: none of them demanded. */
export function Details({ form: { draft, change, errors, photos }, categories }: { form: CaseForm; categories: readonly Category[] }) {
  const [all, setAll] = useState(false)
  const chosenAt = categories.findIndex(({ code }) => code === draft.category)
  const shown = all || chosenAt >= FIRST ? categories : categories.slice(0, FIRST)
  const hint = categories[chosenAt]?.hint || formTexts.categoryHint
  return (
    <>
      <TextField
        label={formTexts.spot} hint={formTexts.spotHint} value={draft.spot} maxLength={limits.place} onValue={(spot) => change({ spot, placedByHand: true })}
        {...(errors.spot ? { error: errors.spot } : {})}
      />
      {categories.length === 0 ? null : <Box>
        <Chips label={formTexts.category} hint={hint} options={shown.map(({ code, name }) => ({ value: code, label: name }))} value={draft.category} onValue={(category) => change({ category })} />
        {shown.length < categories.length ? <Press className="more" onPress={() => setAll(true)}>{formTexts.moreCategories}<Icon name="down" /></Press> : null}
      </Box>}
      <Box>
        <Photos photos={photos.photos} limit={limits.photosPerCase} onAdd={photos.add} onRemove={photos.remove} onRetry={photos.retry} />
        {errors.photos ? <Box as="p" className="field-error" role="alert"><Icon name="alert" />{errors.photos}</Box> : null}
      </Box>
    </>
  )
}

/** In 长辈版 what nobody need fill in stays behind one press, unless something of it was filled in or is wrong. */
export function useFewer({ draft, errors, photos: { photos } }: CaseForm, elder: boolean): { fewer: boolean; showAll: () => void } {
  const [all, setAll] = useState(false)
  const filled = draft.category !== '' || (draft.placedByHand && draft.spot !== '') || photos.length > 0 || draft.wordsPrivate || draft.hideFromHandler
  const wrong = Boolean(errors.spot ?? errors.photos)
  return { fewer: elder && !all && !filled && !wrong, showAll: () => setAll(true) }
}
