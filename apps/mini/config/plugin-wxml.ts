import type { IPluginContext } from '@tarojs/service'
import { neverDrawn, wechatElements } from './weapp/elements'

/** Attribute in the wxml ← property in Taro's page data. The names a screen reader in WeChat understands. */
const common = { 'aria-role': 'i.ariaRole', 'aria-label': 'i.ariaLabel', 'aria-hidden': 'i.ariaHidden' }
const state = { 'aria-checked': 'i.ariaChecked', 'aria-selected': 'i.ariaSelected', 'aria-expanded': 'i.ariaExpanded' }
const live = { 'aria-live': 'i.ariaLive' }
const field = { 'aria-label': 'i.ariaLabel', 'aria-required': 'i.ariaRequired' }

const additions: Record<string, Record<string, string>> = {
  // What is pressed has a state and says nothing by itself; what stands still the other way round.
  view: { ...common, ...state },
  'static-view': { ...common, ...live },
  button: { 'aria-label': 'i.ariaLabel', 'aria-expanded': 'i.ariaExpanded', 'aria-selected': 'i.ariaSelected' },
  input: field,
  textarea: field,
  picker: { 'aria-label': 'i.ariaLabel', 'aria-role': 'i.ariaRole' },
  'static-image': common,
}

type Attributes = Record<string, Record<string, string>>
interface Template {
  internalComponents: Attributes
  createMiniComponents: (components: unknown) => Attributes
  buildComponentTemplate: (component: unknown, level: number) => string
}
interface Platform { template?: Template }

function ours(all: Attributes): Attributes {
  const pick = (element: string, name: string): [string, string] => {
    const value = all[element]?.[name]
    if (value === undefined) throw new Error(`Taro has no ${name} of ${element}`)
    return [name, value]
  }
  return Object.fromEntries(Object.entries(wechatElements).map(([element, names]) => [element, Object.fromEntries(names.map((name) => pick(element, name)))]))
}

/**
 * Mends the wxml that Taro generates.
 * It leaves out aria-* (NervJS/taro#10025). They are added after Taro has shortened its own property names,
 * so they keep their full names in the page data and no run-time half is needed.
 * It writes out every element and attribute of the platform; ours are those of `weapp/elements.ts`.
 * And its minifier takes `</input>` for an error of HTML and drops it, which WeChat's compiler refuses: `<input/>` survives.
 */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }: Platform) => {
      if (!template) return
      template.internalComponents = ours(template.internalComponents)
      const createMiniComponents = template.createMiniComponents.bind(template)
      template.createMiniComponents = (components) => {
        const made = createMiniComponents(components)
        for (const name of neverDrawn) Reflect.deleteProperty(made, name)
        for (const [name, attributes] of Object.entries(additions)) Object.assign(made[name] ?? {}, attributes)
        return made
      }
      const buildComponentTemplate = template.buildComponentTemplate.bind(template)
      template.buildComponentTemplate = (component, level) => buildComponentTemplate(component, level).replaceAll('></input>', '/>')
    },
  })
}
