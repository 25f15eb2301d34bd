import type { Place } from '../../keys/seal'

/** Where a number is sealed: bound into it. */
export const phonePlace = (owner: string): Place => ({ table: 'message_phone', column: 'phone_sealed', row: owner })
