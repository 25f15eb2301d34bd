import * as z from 'zod/mini'
import { isFunction, type Fields, type GuestFunction } from '../guest'
import type { Host } from '../host'
import { TEMPORARY } from '../phone'
import { ApiFailure, asyncApi, needPrivacy, type ApiTable } from './define'

/** RecorderManager.start, within what the documents allow. */
const startOptions = z.looseObject({
  duration: z.int().check(z.positive(), z.maximum(600_000)), sampleRate: z.literal(16_000), numberOfChannels: z.literal(1),
  encodeBitRate: z.int().check(z.minimum(24_000), z.maximum(96_000)), format: z.enum(['aac', 'mp3', 'wav', 'PCM']),
})

/** Recording and playing. What is said comes from `phone.voice`; `phone.microphone` is what the person answers, for good. */
export function soundApis(host: Host): ApiTable {
  return {
    ...asyncApi(host, {
      name: 'authorize',
      schema: z.looseObject({ scope: z.literal('scope.record') }),
      work: () => {
        needPrivacy(host)
        if (host.phone.microphone === 'refused') throw new ApiFailure('auth deny')
      },
    }),
    ...recorder(host),
    createInnerAudioContext: () => player(host),
  }
}

/** One for the whole app; a later listener takes the place of the one before. */
function recorder(host: Host): ApiTable {
  const listeners = new Map<string, GuestFunction>()
  const tell = (event: string, detail: Fields): void => host.later(`listener of ${event}`, () => {
    const listener = listeners.get(event)
    if (listener) host.problems.guard(`listener of ${event}`, () => listener(host.guest.copyIn(detail)))
  })
  let format: string | null = null
  const manager: Record<string, GuestFunction> = {
    start: (given) => {
      const parsed = startOptions.safeParse(given)
      if (!parsed.success || format !== null || host.phone.microphone === 'refused') tell('onError', { errMsg: `operateRecorder:fail ${parsed.success ? 'auth deny' : 'parameter error'}` })
      else format = parsed.data.format
      return undefined
    },
    stop: () => {
      if (format === null) return undefined
      const tempFilePath = `${TEMPORARY}${host.phone.files.size}.${format}`
      format = null
      host.phone.files.set(tempFilePath, Buffer.from(host.phone.voice))
      tell('onStop', { tempFilePath, duration: 5000, fileSize: host.phone.voice.byteLength })
      return undefined
    },
  }
  for (const event of ['onStart', 'onStop', 'onError', 'onInterruptionBegin']) {
    manager[event] = (listener) => {
      if (isFunction(listener)) listeners.set(event, listener)
      return undefined
    }
  }
  return { getRecorderManager: () => manager }
}

/** Plays nothing, but says so: `phone.played`. Ends when it is destroyed, or at `phone.endSound`; what must come from a server fails without a line. */
function player(host: Host): Fields {
  const none = (): undefined => undefined
  const listeners = new Map<string, GuestFunction>()
  const on = (event: string): GuestFunction => (listener) => {
    if (isFunction(listener)) listeners.set(event, listener)
    return undefined
  }
  const tell = (event: string): void => host.later(`listener of ${event}`, () => {
    host.problems.guard(`listener of ${event}`, () => listeners.get(event)?.(host.guest.copyIn({})))
  })
  const audio: Fields = {
    src: '', startTime: 0, currentTime: 0, stop: none, pause: none, destroy: () => listeners.clear(), onPlay: on('onPlay'), onEnded: on('onEnded'), onError: on('onError'),
    play: () => {
      const source = String(audio.src)
      if (host.phone.network === 'none' && /^https?:/.test(source)) return tell('onError')
      host.phone.played.push(source)
      host.phone.endSound = () => tell('onEnded')
      return tell('onPlay')
    },
  }
  return audio
}
