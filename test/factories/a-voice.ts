import type { AttachmentView } from '@mingbai/contracts/common'
import { BufferTarget, EncodedAudioPacketSource, EncodedPacket, Mp4OutputFormat, OggOutputFormat, Output, WebMOutputFormat, type AudioCodec, type OutputFormat } from 'mediabunny'
import { randomBytes } from 'node:crypto'
import type { Client } from '../support/client'

/** What stands beside the sound and must not survive. */
export const hiddenInVoice = 'Secret Phone 38.9N'

const kinds: Readonly<Record<'webm' | 'ogg' | 'm4a', { format: () => OutputFormat; codec: AudioCodec; config: AudioDecoderConfig; packet: Uint8Array; seconds: number }>> = {
  webm: { format: () => new WebMOutputFormat(), codec: 'opus', config: { codec: 'opus', numberOfChannels: 1, sampleRate: 48_000 }, packet: Uint8Array.of(0xf8, 0xff, 0xfe), seconds: 0.02 },
  ogg: { format: () => new OggOutputFormat(), codec: 'opus', config: { codec: 'opus', numberOfChannels: 1, sampleRate: 48_000, description: Buffer.from('OpusHead\x01\x01\x38\x01\x80\xbb\x00\x00\x00\x00\x00', 'latin1') }, packet: Uint8Array.of(0xf8, 0xff, 0xfe), seconds: 0.02 },
  m4a: { format: () => new Mp4OutputFormat(), codec: 'aac', config: { codec: 'mp4a.40.2', numberOfChannels: 1, sampleRate: 16_000, description: Uint8Array.of(0x14, 0x08) }, packet: Uint8Array.of(0x01, 0x18, 0x20, 0x07), seconds: 1024 / 16_000 },
}
export type VoiceKind = keyof typeof kinds | 'mp3' | 'wav' | 'aac'

/** A recording (of silence) as phones and browsers make it, with place and maker beside the sound. */
export async function aVoice(kind: VoiceKind = 'mp3', seconds = 5): Promise<Buffer> {
  if (kind === 'mp3') return mp3(seconds)
  if (kind === 'wav') return wav(seconds)
  if (kind === 'aac') return adts(seconds)
  const { format, codec, config, packet, seconds: each } = kinds[kind]
  const source = new EncodedAudioPacketSource(codec)
  const output = new Output({ format: format(), target: new BufferTarget() })
  output.setMetadataTags({ title: hiddenInVoice, comment: hiddenInVoice })
  output.addAudioTrack(source)
  await output.start()
  for (let at = 0; at < Math.round(seconds / each); at += 1) await source.add(new EncodedPacket(packet, 'key', at * each, each), { decoderConfig: config })
  await output.finalize()
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0))
}

/** MPEG-2 layer III, 16 kHz, 16 kbit/s: frames of 576 samples in 72 bytes, after an ID3 tag. */
function mp3(seconds: number): Buffer {
  const frame = Buffer.alloc(72)
  frame.set([0xff, 0xf3, 0x28, 0xc4])
  const text = Buffer.from(`\0${hiddenInVoice}`, 'latin1')
  const title = Buffer.concat([Buffer.from('TIT2'), Buffer.from([0, 0, 0, text.length, 0, 0]), text])
  return Buffer.concat([Buffer.from('ID3\x03\0\0', 'latin1'), Buffer.from([0, 0, 0, title.length]), title, ...Array.from({ length: Math.round((seconds * 16_000) / 576) }, () => frame)])
}

/** AAC LC, 16 kHz, one channel, without a container. */
function adts(seconds: number): Buffer {
  const frame = Buffer.from([0xff, 0xf1, 0x60, 0x40, 0x01, 0x7f, 0xfc, 0x01, 0x18, 0x20, 0x07])
  return Buffer.concat(Array.from({ length: Math.round((seconds * 16_000) / 1024) }, () => frame))
}

function wav(seconds: number): Buffer {
  const data = Buffer.alloc(seconds * 8000 * 2)
  const note = Buffer.from(hiddenInVoice.padEnd(20, '\0'), 'latin1')
  const chunk = (name: string, bytes: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(name, 0, 'latin1')
    head.writeUInt32LE(bytes.length, 4)
    return Buffer.concat([head, bytes])
  }
  const form = Buffer.alloc(16)
  form.writeUInt16LE(1, 0)
  form.writeUInt16LE(1, 2)
  form.writeUInt32LE(8000, 4)
  form.writeUInt32LE(16_000, 8)
  form.writeUInt16LE(2, 12)
  form.writeUInt16LE(16, 14)
  return chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', form), chunk('LIST', Buffer.concat([Buffer.from('INFO'), chunk('INAM', note)])), chunk('data', data)]))
}

export function uploadVoice(phone: Client, bytes: Buffer, key = randomBytes(16).toString('hex')): Promise<Response> {
  const form = new FormData()
  form.set('key', key)
  form.set('for', 'voice')
  form.set('file', new Blob([new Uint8Array(bytes)]), 'voice')
  return phone.fetch('/api/v1/uploads', { method: 'POST', body: form })
}

export async function aVoiceUpload(phone: Client, bytes?: Buffer): Promise<AttachmentView> {
  const response = await uploadVoice(phone, bytes ?? (await aVoice()))
  const reply: AttachmentView = await response.json()
  if (!response.ok) throw new Error(JSON.stringify(reply))
  return reply
}
