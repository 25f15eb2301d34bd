import { orgRefSchema } from '@mingbai/contracts/common'
import { keyHere } from '../api/township'
import * as z from 'zod/mini'
import { readStored, store } from '../platform/storage'
import type { VillageChoice } from '../ui/surroundings'

const choiceSchema = z.union([z.literal('township'), orgRefSchema])

/** The village chosen on this phone; null when nobody has been asked yet. */
export function readVillage(township: string | null): VillageChoice {
  const choice = choiceSchema.safeParse(readStored(keyHere('village', township)))
  return choice.success ? choice.data : null
}

export const keepVillage = (choice: VillageChoice): boolean => store(keyHere('village'), choice)
