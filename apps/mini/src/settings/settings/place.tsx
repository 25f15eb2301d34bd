import { Press } from '../../platform/elements'

interface PlaceProps { words: string; here: boolean; press: () => void }

/** One of several to choose from. */
export const Place = ({ words, here, press }: PlaceProps) => <Press className={here ? 'place place-here' : 'place'} pressed={here} onPress={press}>{words}</Press>
