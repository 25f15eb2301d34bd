import type { TypeSizeName } from '../tokens/tokens'

/** Where a phone keeps the size that was chosen. */
export const TYPE_SIZE = 'type-size'

/** From which letters of the phone itself on, in px, a size is taken until one is chosen; 16 is the standard of phones. */
export const fromPhone: readonly (readonly [size: TypeSizeName, least: number])[] = [['largest', 28], ['elder', 22], ['large', 19]]

/** The size chosen here; else what the phone itself is set to. */
export function sizeOf(chosen: unknown, phone = 16): TypeSizeName {
  if (chosen === 'standard' || chosen === 'large' || chosen === 'elder' || chosen === 'largest') return chosen
  return fromPhone.find(([, least]) => phone >= least)?.[0] ?? 'standard'
}

/** Is it 长辈版, with fewer things on a page? */
export const isElder = (size: TypeSizeName | undefined): boolean => size === 'elder' || size === 'largest'
