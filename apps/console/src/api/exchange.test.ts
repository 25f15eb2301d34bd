import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { errorText } from '@mingbai/contracts/errors'
import { networkErrorTexts } from '@mingbai/contracts/fallback-errors'
import * as z from 'zod/mini'
import { ApiError } from './api-error'
import { exchange } from './exchange'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const running: Server[] = []
afterEach(() => Promise.all(running.splice(0).map((server) => new Promise((done) => server.close(done)))))

async function serve(answer: Answer): Promise<string> {
  const server = createServer(answer)
  running.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}/`
}

const replying = (status: number, body: string): Answer => (_, response) => response.writeHead(status, { connection: 'close' }).end(body)
const reply = z.object({ name: z.string() })
const failure = (url: string) => exchange(url, { method: 'GET' }, reply).then(() => null, (error: unknown) => error)

test('a reply that keeps the contract is handed on, without what the contract does not name', async () => {
  const url = await serve(replying(200, '{"name":"灵沙乡","more":1}'))
  expect(await exchange(url, { method: 'GET' }, reply)).toEqual({ name: '灵沙乡' })
})

test('an empty answer stands for an empty reply', async () => {
  const url = await serve((_, response) => response.writeHead(204, { connection: 'close' }).end())
  expect(await exchange(url, { method: 'DELETE' }, z.object({}))).toEqual({})
})

test('a refusal carries its code and the sentence of the server', async () => {
  const url = await serve(replying(409, '{"error":{"code":"wrongState","message":"这件事现在是“已办结”。"}}'))
  expect(await failure(url)).toMatchObject({ code: 'wrongState', message: '这件事现在是“已办结”。' })
})

test.each([
  [401, 'signInNeeded'],
  [403, 'notAllowed'],
  [404, 'notFound'],
  [413, 'textTooLong'],
  [502, 'busy'],
  [500, 'serverError'],
] as const)('a %i without a body of ours, as proxies give it, is told as %s', async (status, code) => {
  const url = await serve(replying(status, '<html>Bad Gateway</html>'))
  expect(await failure(url)).toMatchObject({ code, message: errorText(code) })
})

test('a code that this console does not know is told by its status', async () => {
  const url = await serve(replying(404, '{"error":{"code":"somethingNew","message":"?"}}'))
  expect(await failure(url)).toMatchObject({ code: 'notFound' })
})

test.each(['{"name":1}', 'not json', '[]'])('a reply that breaks the contract (%s) is an error, never half-read data', async (body) => {
  expect(await failure(await serve(replying(200, body)))).toMatchObject({ code: 'serverError' })
})

test('a line that breaks before or during the answer is told as such', async () => {
  const cut = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('{"name":"')
    response.destroy()
  })
  expect(await failure(cut)).toMatchObject({ code: 'network', message: networkErrorTexts.reading })
  expect(await failure('http://127.0.0.1:1/')).toBeInstanceOf(ApiError)
  await expect(exchange('http://127.0.0.1:1/', { method: 'POST' }, reply)).rejects.toMatchObject({ message: networkErrorTexts.sending })
})
