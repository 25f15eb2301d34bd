import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'
import { fontSize } from '../platform/font-size'
import { readStored, store } from '../platform/storage'
import { sizeOf, TYPE_SIZE } from '@mingbai/outputs/view/type-size'

/** Until somebody chooses, the phone's own setting is followed. */
export const readTypeSize = (): TypeSizeName => sizeOf(readStored(TYPE_SIZE), fontSize())

export const keepTypeSize = (size: TypeSizeName): boolean => store(TYPE_SIZE, size)
