/** One spelling for searching: full width, ligatures and letter case no longer matter (NFKC, lower case). */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase()
