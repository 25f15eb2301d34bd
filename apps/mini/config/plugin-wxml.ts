import type { IPluginContext } from '@tarojs/service'

/** Attribute in the wxml ← property in Taro's page data. The names a screen reader in WeChat understands. */
const common = { 'aria-role': 'i.ariaRole', 'aria-label': 'i.ariaLabel', 'aria-hidden': 'i.ariaHidden' }
const state = { 'aria-checked': 'i.ariaChecked', 'aria-selected': 'i.ariaSelected', 'aria-expanded': 'i.ariaExpanded', 'aria-disabled': 'i.ariaDisabled' }
const live = { 'aria-live': 'i.ariaLive' }
const field = { 'aria-label': 'i.ariaLabel', 'aria-required': 'i.ariaRequired' }

const additions: Record<string, Record<string, string>> = {
  view: { ...common, ...state, ...live },
  'static-view': { ...common, ...state, ...live },
  'static-text': common,
  text: common,
  button: { 'aria-label': 'i.ariaLabel', 'aria-expanded': 'i.ariaExpanded', 'aria-selected': 'i.ariaSelected', 'aria-disabled': 'i.ariaDisabled' },
  input: field,
  textarea: field,
  picker: { 'aria-label': 'i.ariaLabel', 'aria-role': 'i.ariaRole' },
  image: { 'aria-label': 'i.ariaLabel', 'aria-role': 'i.ariaRole', 'aria-hidden': 'i.ariaHidden' },
  'static-image': { 'aria-label': 'i.ariaLabel', 'aria-role': 'i.ariaRole', 'aria-hidden': 'i.ariaHidden' },
}

/**
 * What Taro writes out for every element and nothing here uses: each costs bytes in the main package, once per level of templates.
 * Who needs one takes it from the list; the host fails on a template that is missing.
 */
const unusedEvents = /^bind(touch(start|move|end|cancel)|longpress|animation(start|iteration|end)|transitionend|keyboard|selectionchange|nicknamereview|linechange|columnchange)/
const unusedOf: Record<string, RegExp> = {
  view: /^(hover-(stop|start|stay)|animation$)/,
  text: /^(space|decode|overflow|max-lines)$/,
  button: /^(size|type|plain|loading|hover-(stop|start|stay)|lang|session-from|send-message|app-parameter|show-message|business-id|bind(getuserinfo|contact|launchapp|chooseavatar|getrealtime))/,
  input: /^(safe-password|auto-fill|cursor|selection|always-embed|placeholder-(style|class)|confirm-hold|name$)/,
  textarea: /^(fixed|cursor|selection|placeholder-(style|class)|confirm-(hold|type)|auto-focus|name$|disable-default|adjust-keyboard)/,
  picker: /^(range-key|fields|custom-item|name|header-text|level)$/,
  image: /^(webp|fade-in|show-menu)/,
}
const unusedComponents = ['scroll-view']

type Attributes = Record<string, Record<string, string>>
interface Template {
  createMiniComponents: (components: unknown) => Attributes
  buildComponentTemplate: (component: unknown, level: number) => string
}
interface Platform { template?: Template }

/**
 * Mends the wxml that Taro generates.
 * It leaves out aria-* (NervJS/taro#10025). They are added after Taro has shortened its own property names,
 * so they keep their full names in the page data and no run-time half is needed.
 * It writes out every attribute of the platform; those that nothing here uses are left out again.
 * And its minifier takes `</input>` for an error of HTML and drops it, which WeChat's compiler refuses: `<input/>` survives.
 */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }: Platform) => {
      if (!template) return
      const createMiniComponents = template.createMiniComponents.bind(template)
      template.createMiniComponents = (components) => {
        const made = createMiniComponents(components)
        for (const name of unusedComponents) Reflect.deleteProperty(made, name)
        for (const [name, attributes] of Object.entries(made)) {
          const unused = unusedOf[name.replace(/^(static|catch)-/, '')]
          for (const attribute of Object.keys(attributes)) if ((name !== 'button' && unusedEvents.test(attribute)) || unused?.test(attribute)) Reflect.deleteProperty(attributes, attribute)
        }
        for (const [name, attributes] of Object.entries(additions)) Object.assign(made[name] ?? {}, attributes)
        return made
      }
      const buildComponentTemplate = template.buildComponentTemplate.bind(template)
      template.buildComponentTemplate = (component, level) => buildComponentTemplate(component, level).replaceAll('></input>', '/>')
    },
  })
}
