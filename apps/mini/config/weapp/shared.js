/** Stands for `@tarojs/shared` in the mini-program: the run time's table of elements is ours, so Taro's own stays out. */
import { wechatElements } from './elements'

export * from '@tarojs/shared/dist/index'

export const internalComponents = Object.fromEntries(
  Object.entries(wechatElements).map(([element, attributes]) => [element, Object.fromEntries(attributes.map((name) => [name, '']))]),
)

export const controlledComponent = new Set(['input', 'textarea', 'picker'])
