import Taro from '@tarojs/taro'
import { NoAnswer, timeouts } from './answer'
import { apiBase } from './api-base'

export const http: typeof import('./http').http = async (method, address, body, headers = {}) => {
  try {
    const answer = await Taro.request<unknown>({
      url: apiBase() + address,
      method,
      timeout: timeouts[method],
      ...(body === undefined ? { header: headers } : { header: { ...headers, 'content-type': 'application/json' }, data: JSON.stringify(body) }),
    })
    const id: unknown = Object.entries(answer.header).find(([name]) => name.toLowerCase() === 'x-request-id')?.[1]
    return { status: answer.statusCode, body: answer.data, requestId: typeof id === 'string' ? id : '' }
  } catch (cause) {
    throw new NoAnswer(address, { cause })
  }
}
