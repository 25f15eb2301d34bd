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
  /** Notices alone, without documents. */
  only?: Explainable['type']
  /** What is said when nothing is found. */
  none: string
}

const keyOf = ({ type, id }: Pick<Explainable, 'type' | 'id'>): string => `${type}:${id}`
const labelOf = ({ title, hint, gone }: Explainable & { gone?: boolean }): string => [title, gone ? texts.pickGone : hint].filter(Boolean).join(' · ')

/** What is public, found by words of its title or its 文号. */
export function PublicPicker({ id, value = [], onChange, only, none }: Props) {
  const [words, setWords] = useState('')
  const q = words.trim()
  const found = useQuery({ queryKey: ['explainable', q], queryFn: () => call(staffNoticeEndpoints.findExplainable, { query: { q } }), enabled: q !== '' })
  const offered = q === '' ? [] : (found.data?.items ?? []).filter(({ type }) => !only || type === only)
  const known = new Map([...value, ...offered].map((one) => [keyOf(one), one]))
  const option = (one: Explainable) => ({ value: keyOf(one), label: labelOf(one) })
  const choose = (options: readonly { value: string }[]) => {
    // What was typed has been answered; left standing, the next Enter would take the choice back.
    setWords('')
    onChange?.(options.flatMap((one) => known.get(one.value) ?? []))
  }
  return (
    <Select<{ value: string }[]>
      id={id} mode="multiple" labelInValue value={value.map(option)} onChange={choose}
      showSearch={{ filterOption: false, searchValue: words, onSearch: setWords }} placeholder={texts.pickPlaceholder} loading={found.isFetching}
      options={offered.map(option)}
      notFoundContent={q === '' ? texts.pickType : found.isError ? texts.pickFailed : found.isFetching ? texts.pickLooking : none}
    />
  )
}
