import { requestLetterPath, type RequestBlock } from '@mingbai/contracts/info-requests'
import { formatDate } from '../../ui/format'
import { texts } from './texts'

interface Props {
  id: string
  letters: RequestBlock['letters']
  /** They carry the applicant's name: who may not open that may not open them. */
  canOpen: boolean
}

/** Every letter that was made, as a file for Word and as a page to print. Opening one is no step that others must have seen. */
export function LettersCard({ id, letters, canOpen }: Props) {
  return (
    <section className="card" aria-labelledby="letters-title">
      <h2 id="letters-title">{texts.letters}</h2>
      {letters.length === 0 && <p className="hint">{texts.noLetters}</p>}
      {letters.length > 0 && (
        <>
          <p className="hint">{canOpen ? texts.lettersHint : texts.cannotOpen}</p>
          <table className="table">
            <thead><tr><th>{texts.letter}</th><th>{texts.number}</th><th>{texts.on}</th>{canOpen && <th>{texts.ways}</th>}</tr></thead>
            <tbody>
              {letters.map((letter) => (
                <tr key={letter.id}>
                  <td>{letter.title}</td>
                  <td>{letter.number || <span className="soft">{texts.noNumber}</span>}</td>
                  <td className="nowrap">{formatDate(letter.on)}</td>
                  {canOpen && (
                    <td className="row-ways">
                      <a href={requestLetterPath(id, letter.id, 'docx')} download aria-label={texts.docxOf(letter.title)}>{texts.docx}</a>
                      <a href={requestLetterPath(id, letter.id, 'page')} target="_blank" rel="noreferrer" aria-label={texts.printOf(letter.title)}>{texts.print}</a>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
