import Taro from '@tarojs/taro'
import { townshipHeader } from '@mingbai/contracts/township-names'
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
    const township: unknown = Object.entries(answer.header).find(([name]) => name.toLowerCase() === townshipHeader)?.[1]
    return { status: answer.statusCode, body: answer.data, township: typeof township === 'string' ? township : '' }
  } catch (cause) {
    throw new NoAnswer(address, { cause })
  }
}
