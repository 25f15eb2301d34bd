import { orgRefSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

const townshipsSchema = z.object({ items: z.array(orgRefSchema) })
export type Townships = z.infer<typeof townshipsSchema>

export const townshipEndpoints = {
  readTownships: endpoint('GET /api/v1/townships', { summary: '这个系统里的各乡镇', reply: townshipsSchema }),
}
