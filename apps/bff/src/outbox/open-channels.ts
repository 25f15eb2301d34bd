import type { Env } from '../env'
import type { Channel } from './channel'

/** The ways out that this process has, by its settings. */
export function openChannels(_env: Env): Channel[] {
  return []
}
