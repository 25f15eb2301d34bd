import { limits } from '@mingbai/contracts/limits'
import type { TenantView } from '@mingbai/contracts/tenant'
import { useState } from 'react'
import { Box, Press } from '../../platform/elements'
import { Photos } from '../../ui/photos'
import { Icon } from '../../ui/icon'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { Chips } from '../chips'
import { formTexts } from '../texts'
import type { CaseForm } from './use-case-form'

type Category = TenantView['caseCategories'][number]
const FIRST = 6

interface AboutWhereProps { form: CaseForm; villages: TenantView['villages']; categories: readonly Category[] }

/** Village, place in words, category and photos: preset where they can be, none of them demanded. */
export function AboutWhere({ form: { draft, change, errors, photos }, villages, categories }: AboutWhereProps) {
  const [all, setAll] = useState(false)
  const chosenAt = categories.findIndex(({ code }) => code === draft.category)
  const shown = all || chosenAt >= FIRST ? categories : categories.slice(0, FIRST)
  const hint = categories[chosenAt]?.hint || formTexts.categoryHint
  return (
    <>
      <SelectField
        label={formTexts.village} options={villages.map(({ code, name }) => ({ value: code, label: name }))} placeholder={formTexts.noVillage}
        value={draft.village} onValue={(village) => change({ village, placedByHand: true })} {...(errors.village ? { error: errors.village } : {})}
      />
      <TextField
        label={formTexts.spot} hint={formTexts.spotHint} value={draft.spot} maxLength={limits.place} onValue={(spot) => change({ spot, placedByHand: true })}
        {...(errors.spot ? { error: errors.spot } : {})}
      />
      <Box>
        <Chips label={formTexts.category} hint={hint} options={shown.map(({ code, name }) => ({ value: code, label: name }))} value={draft.category} onValue={(category) => change({ category })} />
        {shown.length < categories.length ? <Press className="more" onPress={() => setAll(true)}>{formTexts.moreCategories}<Icon name="down" /></Press> : null}
      </Box>
      <Box>
        <Photos photos={photos.photos} limit={limits.photosPerCase} onAdd={photos.add} onRemove={photos.remove} onRetry={photos.retry} />
        {errors.photos ? <Box as="p" className="field-error" role="alert"><Icon name="alert" />{errors.photos}</Box> : null}
      </Box>
    </>
  )
}
