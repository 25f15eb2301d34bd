import { staffNoticeEndpoints, type StaffNotice } from '@mingbai/contracts/staff-notices'
import { Button } from 'antd'
import { call } from '../api/call'
import { Listen } from '../ui/listen'
import { texts } from './texts'

/** What was said of a draft. */
export interface Said { id: string; seconds: number }

export const saidOf = ({ id, voice }: Pick<StaffNotice, 'id' | 'voice'>): Said | null => (voice ? { id, seconds: voice.seconds } : null)

/** What a colleague said instead of writing it, to be written down. */
export function VoicePart({ said: { id, seconds } }: { said: Said }) {
  const open = async () => (await call(staffNoticeEndpoints.staffReadNotice, { params: { id } })).voice?.url ?? null
  return (
    <>
      <p className="note">{texts.said(seconds)}</p>
      <Listen open={open} label={texts.saidLabel(seconds)} />
    </>
  )
}

interface FieldProps {
  said: Said
  /** Null: it is to go with the next saving. */
  value?: null
  onChange?: (value: null | undefined) => void
}

/** It stays as it is, or goes: nothing is recorded at the desk. */
export function VoiceField({ said, value, onChange }: FieldProps) {
  if (value === null) return <p className="note" role="status">{texts.saidGoes} <Button size="small" onClick={() => onChange?.(undefined)}>{texts.saidStays}</Button></p>
  return (
    <>
      <VoicePart said={said} />
      <Button type="link" className="link-start" onClick={() => onChange?.(null)}>{texts.saidDrop}</Button>
    </>
  )
}
