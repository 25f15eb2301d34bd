import * as z from 'zod/mini'
import type { TypeSizeName } from '@mingbai/outputs/tokens/tokens'
import { readStored, store } from '../platform/storage'

const sizeSchema = z.enum(['standard', 'large', 'elder'])

export function readTypeSize(): TypeSizeName {
  const size = sizeSchema.safeParse(readStored('type-size'))
  return size.success ? size.data : 'standard'
}

export const keepTypeSize = (size: TypeSizeName): boolean => store('type-size', size)
