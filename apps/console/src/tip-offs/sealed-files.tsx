import type { OpenedTipOff } from '@mingbai/contracts/staff-tip-offs'
import type { KeyRing } from '@mingbai/rules/tip-offs/key-ring'
import { useEffect, useState } from 'react'
import { openFile } from './open-boxes'
import { texts } from './texts'

/** Photographs and voices, fetched sealed and opened in this page's memory. */
export function SealedFiles({ files, ring }: { files: OpenedTipOff['files']; ring: KeyRing }) {
  if (files.length === 0) return null
  return (
    <ul className="photos">
      {files.map((file, at) => <li key={file.id}><SealedFile file={file} ring={ring} at={at + 1} /></li>)}
    </ul>
  )
}

type Shown = { url: string; isVoice: boolean } | 'loading' | 'broken'

function SealedFile({ file, ring, at }: { file: OpenedTipOff['files'][number]; ring: KeyRing; at: number }) {
  const [shown, setShown] = useState<Shown>('loading')
  useEffect(() => {
    let made: string | null = null
    let gone = false
    const open = async () => {
      const answer = await fetch(file.url, { credentials: 'same-origin' })
      if (!answer.ok) throw new Error(String(answer.status))
      const opened = await openFile(new Uint8Array(await answer.arrayBuffer()), file.place, ring)
      if (!opened) throw new Error('no key')
      made = opened.url
      if (gone) URL.revokeObjectURL(opened.url)
      else setShown(opened)
    }
    open().catch(() => setShown('broken'))
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [file, ring])
  if (shown === 'loading') return <span className="hint" role="status">{texts.loadingFile}</span>
  if (shown === 'broken') return <span className="hint">{texts.fileBroken}</span>
  if (shown.isVoice) return <Voice url={shown.url} label={texts.voice(at)} />
  return <a href={shown.url} target="_blank" rel="noreferrer"><img src={shown.url} alt={texts.photo(at)} width={220} height={165} /></a>
}

function Voice({ url, label }: { url: string; label: string }) {
  return <audio controls src={url} aria-label={label}><track kind="captions" /></audio>
}
