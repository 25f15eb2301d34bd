import type { AttachmentView } from '@mingbai/contracts/common'
import { useState } from 'react'
import { FileField } from '../ui/file-field'
import { Photos } from '../ui/photos'
import { Problem } from '../ui/problem'
import { texts } from './texts'
import { useAddPhoto } from './use-sheets'

/** A picture of the paper on its wall, for whoever wants to take one. */
export function HungPhoto({ code, number }: { code: string; number: string }) {
  const add = useAddPhoto(code, number)
  const [files, setFiles] = useState<AttachmentView[]>([])
  const take = (next: AttachmentView[]) => {
    const fresh = next.find(({ id }) => !files.some((one) => one.id === id))
    setFiles(next)
    if (fresh) add.mutate(fresh.id)
  }
  if (add.data) return <div role="status"><p>{texts.photoKept}</p><Photos items={add.data.photos} /></div>
  return (
    <>
      <p>{texts.photoAsk}</p>
      <FileField value={files} onChange={take} limit={1} />
      {add.error && <Problem error={add.error} />}
    </>
  )
}
