/** 留言: what was said instead of written, by how far its words are down. Kept with a case as `details.voice`; one without has none. */
export const voiceStates = ['waiting', 'written', 'corrected'] as const
