import type { Database } from './database'

/**
 * A join that keeps the order in which the tables are written. Left to themselves both optimisers now and then begin with
 * the large table and sort it, where the first one's index already has the order wanted (70 ms instead of 1 ms for a
 * first page). The only dialect difference in our SQL.
 */
export const joinInOrder = ({ engine }: Pick<Database, 'engine'>): string => (engine === 'mysql' ? 'STRAIGHT_JOIN' : 'CROSS JOIN')
