import { staffNoticeEndpoints, type Explainable } from '@mingbai/contracts/staff-notices'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { call } from '../api/call'
import { texts } from './texts'

interface Props {
  id?: string
  value?: Explainable[]
  onChange?: (chosen: Explainable[]) => void
}

const keyOf = ({ type, id }: Pick<Explainable, 'type' | 'id'>): string => `${type}:${id}`
const labelOf = ({ title, hint, gone }: Explainable & { gone?: boolean }): string => [title, gone ? texts.explainsGone : hint].filter(Boolean).join(' · ')

/** What a 解读 explains, found by words of its title or its 文号. */
export function ExplainsField({ id, value = [], onChange }: Props) {
  const [words, setWords] = useState('')
  const q = words.trim()
  const found = useQuery({ queryKey: ['explainable', q], queryFn: () => call(staffNoticeEndpoints.findExplainable, { query: { q } }), enabled: q !== '' })
  const offered = q === '' ? [] : (found.data?.items ?? [])
  const known = new Map([...value, ...offered].map((one) => [keyOf(one), one]))
  return (
    <Select<string[]>
      id={id} mode="multiple" value={value.map(keyOf)} onChange={(keys) => onChange?.(keys.flatMap((key) => known.get(key) ?? []))}
      showSearch={{ filterOption: false, searchValue: words, onSearch: setWords }} placeholder={texts.explainsPlaceholder} loading={found.isFetching}
      options={[...known].map(([key, one]) => ({ value: key, label: labelOf(one) }))}
      notFoundContent={q === '' ? texts.explainsType : found.isError ? texts.explainsFailed : found.isFetching ? texts.explainsLooking : texts.explainsNone}
    />
  )
}
