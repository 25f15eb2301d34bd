import type { StaffCase } from '@mingbai/contracts/staff'
import { Photos } from '../ui/photos'
import { byKind, texts } from './texts'
import { VoicePart } from './voice-part'

export function CaseWords({ item }: { item: StaffCase }) {
  const same = item.publicWords !== '' && item.publicWords === item.ownWords
  const typed = item.voice?.typed ?? item.ownWords
  return (
    <section className="card" aria-labelledby="words-title">
      <h2 id="words-title">{byKind(texts.ownWordsOf, item.kind, texts.ownWords)}</h2>
      {typed !== '' && <p className="words own-words">{typed}</p>}
      {item.voice && <VoicePart id={item.id} voice={item.voice} />}
      {item.photos.length > 0 && <h3>{texts.photos}</h3>}
      <Photos items={item.photos} />
      {item.hints.map((hint) => <p key={hint} role="note" className="note">{hint}</p>)}
      <div className="public-words">
        <h3>{texts.publicWords} <span className="mark mark-plain">{item.wordsStateLabel}</span></h3>
        {item.publicWords !== '' && <p className="words">{same ? texts.sameWords : item.publicWords}</p>}
      </div>
    </section>
  )
}
