const starts = (bytes: Buffer, at: number, text: string): boolean => bytes.subarray(at, at + text.length).toString('latin1') === text

/** Recordings as phones and browsers make them, by their first bytes; null: none. */
export function sniffVoice(bytes: Buffer): string | null {
  if (starts(bytes, 0, 'OggS')) return 'audio/ogg'
  if (starts(bytes, 0, '#!AMR')) return 'audio/amr'
  if (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WAVE')) return 'audio/wav'
  if (starts(bytes, 0, '\x1aE\xdf\xa3')) return 'audio/webm'
  if (starts(bytes, 4, 'ftyp') && /^(M4A|mp4|isom|iso2|dash|3gp)/.test(bytes.subarray(8, 12).toString('latin1'))) return 'audio/mp4'
  if (starts(bytes, 0, 'ID3')) return 'audio/mpeg'
  // A frame of MPEG sound: eleven bits set, then a layer; 0 there is ADTS.
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0) return ((bytes[1] ?? 0) & 0x06) === 0 ? 'audio/aac' : 'audio/mpeg'
  return null
}
