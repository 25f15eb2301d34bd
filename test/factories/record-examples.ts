import type { Endpoint } from '@mingbai/contracts/endpoint'
import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import type { Client } from '../support/client'
import { openTestHouse, type TestHouse } from '../support/serve'
import { cut, type Examples } from './cut-example'
import { recordDoorExamples } from './door-examples'
import { callEveryEndpoint } from './every-endpoint'
import { recordPublicExamples } from './public-examples'

/** A real call of every endpoint and door with its real answer, cut to the size of an example: those for everybody are chosen, the others are what the walk through all of them asks. */
export async function recordExamples(test: TestHouse): Promise<Examples> {
  const found: Examples = {}
  const open: typeof openTestHouse = async (options) => watched(await openTestHouse(options), found)
  const own = await open()
  await callEveryEndpoint(own, open)
  await own.close()
  return { ...found, ...(await recordPublicExamples(test)), ...(await recordDoorExamples(test)) }
}

/** The same house, whose clients note the first call of each endpoint that succeeds. */
function watched(test: TestHouse, found: Examples): TestHouse {
  const noting = (client: Client): Client => {
    const send = client.fetch.bind(client)
    client.fetch = async (path, init = {}) => {
      const answer = await send(path, init)
      const { pathname, searchParams } = new URL(path, test.origin)
      const [name, endpoint] = endpointAt(init.method ?? 'GET', pathname)
      if (!endpoint || !answer.ok || found[name]) return answer
      found[name] = {
        ...(endpoint.path.includes(':') ? { params: paramsIn(endpoint, pathname) } : {}),
        ...(searchParams.size > 0 ? { query: Object.fromEntries(searchParams) } : {}),
        ...sent(init.body),
        reply: cut<unknown>(await answer.clone().json()),
      }
      return answer
    }
    return client
  }
  return { ...test, phone: (options) => noting(test.phone(options)), browser: (session) => noting(test.browser(session)) }
}

const patternOf = ({ path }: Endpoint): RegExp => new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
const wordsOf = ({ path }: Endpoint): number => path.split('/').filter((part) => !part.startsWith(':')).length

/** `/cases/mine` before `/cases/:id`. */
function endpointAt(method: string, path: string): [string, Endpoint | undefined] {
  const [found] = Object.entries<Endpoint>(endpoints).filter(([, one]) => one.method === method && patternOf(one).test(path)).sort(([, a], [, b]) => wordsOf(b) - wordsOf(a))
  return found ?? ['', undefined]
}

const paramsIn = (endpoint: Endpoint, path: string) => Object.fromEntries(Object.entries(patternOf(endpoint).exec(path)?.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]))

/** JSON as it was sent; of a form its fields, a file by its name. */
function sent(body: RequestInit['body']): { body?: unknown; form?: Record<string, string> } {
  if (body instanceof FormData) return { form: Object.fromEntries([...body].map(([name, value]) => [name, typeof value === 'string' ? value : value.name])) }
  return typeof body === 'string' && body !== '' ? { body: cut(z.parse(z.unknown(), JSON.parse(body))) } : {}
}
