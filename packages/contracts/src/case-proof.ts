import { proofSchema } from './cases'
import { publicIdSchema } from './common'
import { endpoint } from './endpoint'
import { ledgerProofSchema } from './ledger'
import * as z from 'zod/mini'

/** Apart from the cases: most pages of the phone never ask for it. */
export const caseProofEndpoints = {
  readLedgerProof: endpoint('POST /api/v1/cases/:id/ledger-proof', {
    summary: '账本凭证：这件事确实收到了', params: z.object({ id: publicIdSchema }), body: z.object({ proof: proofSchema }), reply: z.object({ proof: z.nullable(ledgerProofSchema) }),
  }),
}
