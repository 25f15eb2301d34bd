import type { AttachmentView } from '@mingbai/contracts/common'
import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import type { Client } from '../support/client'

/** A photograph as a phone makes it: with place, camera and time in its EXIF. */
export function aPhoto(more: { width?: number; height?: number; red?: number } = {}): Promise<Buffer> {
  const { width = 800, height = 600, red = 120 } = more
  return sharp({ create: { width, height, channels: 3, background: { r: red, g: 90, b: 60 } } })
    .withExif({ IFD0: { Make: 'Secret Camera', Copyright: 'somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 54/1 0/1' } })
    .jpeg()
    .toBuffer()
}

export function upload(phone: Client, bytes: Buffer, { key = randomBytes(16).toString('hex'), name = 'photo.jpg' } = {}): Promise<Response> {
  const form = new FormData()
  form.set('key', key)
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name)
  return phone.fetch('/api/v1/uploads', { method: 'POST', body: form })
}

export async function anUpload(phone: Client, bytes?: Buffer): Promise<AttachmentView> {
  const response = await upload(phone, bytes ?? (await aPhoto()))
  const reply: AttachmentView = await response.json()
  if (!response.ok) throw new Error(JSON.stringify(reply))
  return reply
}
