import { Link, Press } from '../platform/elements'

/** A way on in a line of its own. */
export const MoreLink = ({ to, words }: { to: string; words: string }) => <Link to={to} className="more-link">{words}</Link>

/** The same look for what stays on this page. */
export const MoreButton = ({ words, onPress }: { words: string; onPress: () => void }) => <Press className="more-link" onPress={onPress}>{words}</Press>
