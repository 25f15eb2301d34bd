import { limits } from '@mingbai/contracts/limits'
import type { Input, InputAudioTrack, OutputFormat } from 'mediabunny'
import { Refusal } from '../http/refusal'

export interface Voice {
  bytes: Buffer
  mime: string
  /** Whole seconds, never 0. */
  seconds: number
}

/** Phones stop a little after the last second. */
const TOLERANCE = 2
/** Nothing that somebody speaks has more packets a second than Opus's shortest. */
const MOST_PACKETS = (limits.voiceSeconds + TOLERANCE) * 400

/**
 * A recording as phones and browsers make it, its sound packets put into a new container: names, place, time and pictures that
 * stood beside the sound are gone. The sound itself is not encoded anew (see decisions/0009-voices.md).
 * Throws fileNotAVoice, voiceTooLarge, voiceTooLong.
 */
export async function readVoice(bytes: Buffer): Promise<Voice> {
  if (bytes.length > limits.voiceBytes) throw new Refusal('voiceTooLarge', { megabytes: limits.voiceBytes / 1024 / 1024 })
  // Loaded at the first recording: a server that is only read from does not carry it.
  const media = await import('mediabunny')
  const input = new media.Input({ source: new media.BufferSource(bytes), formats: [media.MP3, media.MP4, media.QTFF, media.WEBM, media.MATROSKA, media.OGG, media.WAVE, media.ADTS] })
  try {
    return await remux(input, media)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('fileNotAVoice')
  } finally {
    input.dispose()
  }
}

type Media = typeof import('mediabunny')

async function remux(input: Input, media: Media): Promise<Voice> {
  const track = await input.getPrimaryAudioTrack()
  // A film has a voice too, and far more that nobody asked for.
  if (!track || (await input.getVideoTracks()).length > 0) throw new Refusal('fileNotAVoice')
  const format = fittingFormat(await input.getFormat(), media)
  const codec = await track.getCodec()
  if (!format || !codec || !format.getSupportedAudioCodecs().includes(codec)) throw new Refusal('fileNotAVoice')
  const source = new media.EncodedAudioPacketSource(codec)
  const output = new media.Output({ format, target: new media.BufferTarget() })
  output.addAudioTrack(source)
  await output.start()
  const seconds = await copyPackets(track, source, media)
  await output.finalize()
  const { buffer } = output.target
  if (!buffer || seconds <= 0) throw new Refusal('fileNotAVoice')
  return { bytes: Buffer.from(buffer), mime: mimeOf(format), seconds: Math.min(limits.voiceSeconds, Math.max(1, Math.round(seconds))) }
}

/** @returns how long it is by its packets: what a header says of its length is only said */
async function copyPackets(track: InputAudioTrack, source: InstanceType<Media['EncodedAudioPacketSource']>, media: Media): Promise<number> {
  const decoderConfig = (await track.getDecoderConfig()) ?? undefined
  let first: number | null = null
  let end = 0
  let count = 0
  for await (const packet of new media.EncodedPacketSink(track).packets()) {
    first ??= packet.timestamp
    end = Math.max(end, packet.timestamp + packet.duration)
    count += 1
    if (end - first > limits.voiceSeconds + TOLERANCE || count > MOST_PACKETS) throw new Refusal('voiceTooLong', { seconds: limits.voiceSeconds })
    await source.add(packet.clone({ timestamp: packet.timestamp - first }), { decoderConfig })
  }
  return first === null ? 0 : end - first
}

function fittingFormat(found: Awaited<ReturnType<Input['getFormat']>>, media: Media): OutputFormat | null {
  if (found instanceof media.Mp3InputFormat) return new media.Mp3OutputFormat()
  if (found instanceof media.IsobmffInputFormat) return new media.Mp4OutputFormat({ fastStart: 'in-memory' })
  if (found instanceof media.MatroskaInputFormat) return new media.WebMOutputFormat()
  if (found instanceof media.OggInputFormat) return new media.OggOutputFormat()
  if (found instanceof media.WaveInputFormat) return new media.WavOutputFormat()
  return found instanceof media.AdtsInputFormat ? new media.AdtsOutputFormat() : null
}

const mimeOf = (format: OutputFormat): string => format.mimeType.replace(/^(?:video|application)\//, 'audio/')
