import { wechatSi } from '../../../../test/weapp-host/wx/wechat-si'
import type { Phone } from '../../../../test/weapp-host/phone'
import type { Speech } from './speech'
import { speechPieces } from './speech-pieces'

/** The player of WeChat, as far as it is used. */
interface Player { src: string; startTime: number; currentTime: number; live: boolean; ended: () => void; failed: () => void }
const mockPlayers: Player[] = []
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    createInnerAudioContext: () => {
      const player: Player = { src: '', startTime: 0, currentTime: 0, live: true, ended: () => undefined, failed: () => undefined }
      mockPlayers.push(player)
      return Object.assign(player, {
        play: () => undefined, destroy: () => (player.live = false),
        onEnded: (told: () => void) => (player.ended = told), onError: (told: () => void) => (player.failed = told),
      })
    },
  },
}))

let phone: Pick<Phone, 'network' | 'speech' | 'spoken'>
const sentence = (name: string) => `${name}${'念'.repeat(59)}。`
const sentences = [...'甲乙丙丁戊己庚'].map(sentence)
const told: string[] = []
const settled = () => new Promise((done) => setTimeout(done, 5))

beforeEach(() => {
  phone = { network: 'wifi', speech: 'works', spoken: [] }
  mockPlayers.length = 0
  told.length = 0
  Object.assign(globalThis, { SPEECH_PLUGIN: '0.3.5', requirePlugin: () => wechatSi(phone, (callback, result) => queueMicrotask(() => void callback(result))) })
})
afterEach(() => jest.restoreAllMocks())

/** Of a page that was just opened: what an earlier one heard is not known. */
async function read(again?: Speech) {
  const speech = again ?? (await open())
  const stop = await speech.readOut({ sentences, from: 0, onSentence: (at) => told.push(`at ${at}`), onEnd: () => told.push('end'), onFail: () => told.push('failed') })
  await settled()
  return { speech, stop: (forAWhile: boolean) => stop?.(forAWhile), player: mockPlayers.at(-1) }
}
async function open(): Promise<Speech> {
  const found: Speech[] = []
  await jest.isolateModulesAsync(async () => {
    const { pluginSpeech } = await import('./plugin-speech.weapp')
    if (pluginSpeech) found.push(pluginSpeech)
  })
  const [speech] = found
  if (!speech) throw new Error('no voice was built in')
  return speech
}

test('as many whole sentences as the plugin takes at once; the next are asked for while these are heard', async () => {
  expect(speechPieces(sentences, 0, 1000).map(({ at, words }) => [at, Buffer.byteLength(words)])).toEqual([[0, 915], [5, 366]])
  expect(speechPieces(['放水安排', '先灵沙，', '再先锋。'], 0, 1000)).toEqual([{ at: 0, words: '放水安排。先灵沙，再先锋。' }])
  const { player } = await read()
  expect(player?.src).toBe('https://speech.example/1.mp3')
  expect(phone.spoken).toEqual([sentences.slice(0, 5).join(''), sentences.slice(5).join('')])
  player?.ended()
  await settled()
  expect(player?.src).toBe('https://speech.example/2.mp3')
  player?.ended()
  await settled()
  expect([told, player?.live, phone.spoken.length]).toEqual([['at 0', 'at 5', 'end'], false, 2])
})

test('who paused goes on within the same words, and asks for nothing again; who stopped begins anew', async () => {
  const { speech, player, stop } = await read()
  if (player) player.currentTime = 21
  stop(true)
  expect(player?.live).toBe(false)
  const second = await read(speech)
  expect([second.player?.src, second.player?.startTime, phone.spoken.length]).toEqual(['https://speech.example/1.mp3', 21, 2])
  second.stop(false)
  expect((await read(speech)).player?.startTime).toBe(0)
})

test('an address that is over is asked for anew', async () => {
  const { speech, stop } = await read()
  stop(false)
  const { now } = Date
  jest.spyOn(Date, 'now').mockImplementation(() => now() + 3 * 3_600_000)
  expect((await read(speech)).player?.src).toBe('https://speech.example/3.mp3')
})

test.each([['its server fails', { speech: -20003 }], ['no line', { network: 'none' }]] as const)('%s: it is said that nothing was read', async (_, wrong) => {
  Object.assign(phone, wrong)
  const { player } = await read()
  expect([told, player?.src, player?.live]).toEqual([['at 0', 'failed'], '', false])
})

test('a sound that does not come is told, and asked for anew at the next press', async () => {
  const { speech, player } = await read()
  player?.failed()
  expect([told, player?.live]).toEqual([['at 0', 'failed'], false])
  expect((await read(speech)).player?.src).toBe('https://speech.example/3.mp3')
})

test('who left before the answer came hears nothing', async () => {
  const speech = await open()
  const stop = await speech.readOut({ sentences, from: 0, onSentence: () => undefined, onEnd: () => told.push('end'), onFail: () => told.push('failed') })
  stop?.(false)
  await settled()
  expect([told, mockPlayers.at(-1)?.src]).toEqual([[], ''])
})
