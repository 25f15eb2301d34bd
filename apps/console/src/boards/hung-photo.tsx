import type { AttachmentView } from '@mingbai/contracts/common'
import { useState } from 'react'
import { FileField } from '../ui/file-field'
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
  return (
    <>
      <p>{texts.photoAsk}</p>
      <FileField value={files} onChange={take} limit={1} />
      <div role="status">{add.data && <p>{texts.photoKept}</p>}</div>
      {add.error && <Problem error={add.error} />}
    </>
  )
}
