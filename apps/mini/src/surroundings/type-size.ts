import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'
import { fontSize } from '../platform/font-size'
import { readStored, store } from '../platform/storage'
import { sizeOf } from '../ui/size-of'

/** Until somebody chooses, the phone's own setting is followed. */
export const readTypeSize = (): TypeSizeName => sizeOf(readStored('type-size'), fontSize())

export const keepTypeSize = (size: TypeSizeName): boolean => store('type-size', size)
