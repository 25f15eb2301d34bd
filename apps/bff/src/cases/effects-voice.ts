import type { CaseFile } from './case-file.entity'
import type { CaseRow } from './case-row'
import type { CaseEffects } from './effects'
import { typedWords } from './present-voice'

/** 听写: what was said becomes the case's words, after what was written beside it. */
export const voiceEffects: CaseEffects = {
  transcribe: ({ row, values: { text } }) => written(row, text.transcript ?? '', 'written'),
  correctTranscript: ({ row, values: { text } }) => written(row, text.transcript ?? '', 'corrected'),
}

function written(row: CaseRow, transcript: string, voice: 'written' | 'corrected'): Partial<CaseFile> {
  const typed = typedWords(row)
  return {
    words: [typed, transcript].filter(Boolean).join('\n'), details: JSON.stringify({ ...row.details, voice, typed, transcript }), voiceState: voice,
    // What is public was read by somebody; these words have not been.
    ...(row.wordsState === 'shown' ? { wordsState: 'waiting', publicWords: '' } : {}),
  }
}
