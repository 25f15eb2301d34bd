import { open311KeyText } from '@mingbai/contracts/open311'
import { createHmac } from 'node:crypto'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'
import { sameText } from '../../keys/seal'
import { findByKey, openSecret, type ClientRow } from '../outside/client-row'

/** Made of the secret by one way only: who sees the key pass by can sign nothing at the other door. */
export const apiKeyOf = (keyId: string, secret: string): string => `${keyId}.${createHmac('sha256', secret).update(open311KeyText).digest('hex')}`

/** Throws open311Key. */
export async function clientOf(apiKey: string | undefined, { db, keys, tenant }: Scope): Promise<ClientRow> {
  const keyId = apiKey?.split('.')[0] ?? ''
  const client = keyId && keyId.length <= 24 ? await findByKey(db, tenant.code, keyId) : null
  if (!client || !sameText(apiKey ?? '', apiKeyOf(client.keyId, openSecret(keys, client)))) throw new Refusal('open311Key')
  return client
}
