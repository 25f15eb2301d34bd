import { bubble } from './events'
import type { Fields } from './guest'
import type { Host } from './host'
import { callHook, pageOf } from './instance'
import { controlValue, setControlValue } from './view'
import { attribute, isOn, isShown, walk, type ViewNode } from './view-node'
import { ApiFailure } from './wx/define'

/** input and textarea cut at 140 characters unless maxlength says otherwise; -1 is no limit. */
const standardMaxLength = 140

const tickable: ReadonlySet<string> = new Set(['checkbox', 'radio', 'switch'])
const fields: ReadonlySet<string> = new Set(['input', 'textarea', 'picker', 'slider', 'switch', 'checkbox-group', 'radio-group'])

function above(node: ViewNode, fits: (at: ViewNode) => boolean): ViewNode | undefined {
  for (let at: ViewNode | undefined = node; at; at = at.parent) if (fits(at)) return at
  return undefined
}

const inside = (node: ViewNode, tag: string): ViewNode[] => [...walk(node)].filter((at) => at.tag === tag)
const ticked = (node: ViewNode): boolean => controlValue(node) === true || controlValue(node) === 'true'
const valuesOf = (group: ViewNode, tag: string): unknown[] => inside(group, tag).filter(ticked).map((box) => box.attrs.value)

function fieldValue(field: ViewNode): unknown {
  if (field.tag === 'checkbox-group') return valuesOf(field, 'checkbox')
  if (field.tag === 'radio-group') return valuesOf(field, 'radio')[0] ?? ''
  if (field.tag === 'switch') return ticked(field)
  return controlValue(field) ?? ''
}

function tick(host: Host, control: ViewNode): void {
  if (control.tag === 'switch') {
    setControlValue(control, !ticked(control))
    bubble(host, control, 'change', { value: ticked(control) }, false)
    return
  }
  const group = above(control, (at) => at.tag === `${control.tag}-group`)
  if (control.tag === 'radio') {
    if (ticked(control)) return
    for (const other of group ? inside(group, 'radio') : []) setControlValue(other, false)
    setControlValue(control, true)
  } else {
    setControlValue(control, !ticked(control))
  }
  if (group) bubble(host, group, 'change', { value: fieldValue(group) }, false)
}

function sendForm(host: Host, button: ViewNode, type: 'submit' | 'reset'): void {
  const form = above(button, (at) => at.tag === 'form')
  if (!form) return
  const value: Fields = {}
  for (const field of walk(form)) {
    const { name } = field.attrs
    if (!fields.has(field.tag) || typeof name !== 'string' || name === '') continue
    if (type === 'reset') setControlValue(field, '')
    value[name] = fieldValue(field)
  }
  bubble(host, form, type, { value, formId: 'mock' }, false)
}

function followLink(host: Host, link: ViewNode): void {
  const kinds = { navigate: 'navigateTo', redirect: 'redirectTo', switchTab: 'switchTab', reLaunch: 'reLaunch' } as const
  const written = String(attribute(link, 'open-type') ?? 'navigate')
  try {
    if (written === 'navigateBack') {
      host.pages.back(Number(link.attrs.delta ?? 1))
      return
    }
    const kind = written === 'navigate' || written === 'redirect' || written === 'switchTab' || written === 'reLaunch' ? kinds[written] : undefined
    if (!kind) host.problems.add(`navigator open-type ${written} is not modelled by the host`)
    else host.pages.open(kind, String(link.attrs.url ?? ''))
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
    host.problems.add(`navigator to ${String(link.attrs.url)}: ${error.reason}`)
  }
}

/** WeChat shows its own sheet; the page hears a code, or why there is none. */
function givePhoneNumber(host: Host, button: ViewNode): void {
  const { privacy, phoneCode } = host.phone
  const failed = privacy === 'refused' ? { errno: 104 } : privacy === 'undeclared' ? { errno: 112 } : phoneCode === undefined ? {} : null
  bubble(host, button, 'getphonenumber', failed ? { errMsg: 'getPhoneNumber:fail user deny', ...failed } : { errMsg: 'getPhoneNumber:ok', code: phoneCode }, false)
}

/** What the platform itself does on a tap, beside the events. */
function act(host: Host, target: ViewNode): void {
  const actor = above(target, (at) => at.tag === 'button' || at.tag === 'navigator' || at.tag === 'label' || tickable.has(at.tag))
  if (!actor) return
  if (actor.tag === 'label') {
    const id = actor.attrs.for
    const control = typeof id === 'string' && id !== ''
      ? [...walk(pageOf(actor.owner).root)].find((at) => at.attrs.id === id)
      : [...walk(actor)].find((at) => tickable.has(at.tag) || at.tag === 'button')
    if (control && tickable.has(control.tag) && !isOn(control, 'disabled')) tick(host, control)
  } else if (tickable.has(actor.tag)) {
    tick(host, actor)
  } else if (actor.tag === 'navigator') {
    followLink(host, actor)
  } else {
    const type = attribute(actor, 'form-type')
    const openType = attribute(actor, 'open-type')
    if (type === 'submit' || type === 'reset') sendForm(host, actor, type)
    if (openType === 'share') callHook(host, pageOf(actor.owner), 'onShareAppMessage', host.guest.copyIn({ from: 'button' }))
    else if (openType === 'getPhoneNumber') givePhoneNumber(host, actor)
    else if (typeof openType === 'string' && openType !== '') host.problems.add(`button open-type ${openType} is not modelled by the host`)
  }
}

function checkUsable(node: ViewNode, verb: string): void {
  if (!isShown(node)) throw new Error(`cannot ${verb} <${node.tag}>: it is hidden`)
  const control = above(node, (at) => at.tag === 'button' || fields.has(at.tag) || tickable.has(at.tag))
  if (control && isOn(control, 'disabled')) throw new Error(`cannot ${verb} <${control.tag}>: it is disabled`)
}

/** A finger's tap: the touch events, the tap, and what the platform does on it. */
export function tap(host: Host, node: ViewNode): void {
  checkUsable(node, 'tap')
  host.meters.taps += 1
  for (const type of ['touchstart', 'touchend']) bubble(host, node, type, {}, true)
  host.inTap = true
  try {
    bubble(host, node, 'tap', { x: 0, y: 0 }, true)
  } finally {
    host.inTap = false
  }
  act(host, node)
}

/** Focus, one input event with the whole text (cut at maxlength), blur. */
export function type(host: Host, node: ViewNode, text: string): void {
  if (node.tag !== 'input' && node.tag !== 'textarea') throw new Error(`<${node.tag}> takes no text`)
  checkUsable(node, 'type into')
  const limit = Number(attribute(node, 'maxlength') ?? standardMaxLength)
  const value = limit < 0 ? text : [...text].slice(0, limit).join('')
  bubble(host, node, 'focus', { value: String(controlValue(node) ?? ''), height: 0 }, false)
  setControlValue(node, value)
  bubble(host, node, 'input', { value, cursor: value.length, keyCode: 0 }, false)
  bubble(host, node, 'blur', { value, cursor: value.length }, false)
}

/** The keyboard's done key. */
export function confirm(host: Host, node: ViewNode): void {
  checkUsable(node, 'confirm')
  bubble(host, node, 'confirm', { value: String(controlValue(node) ?? '') }, false)
}

/** Chooses in a picker: a selector's line by its text, dates and times as text, several columns as a list of numbers. */
export function pick(host: Host, node: ViewNode, wanted: string | number[]): void {
  if (node.tag !== 'picker') throw new Error(`<${node.tag}> is no picker`)
  checkUsable(node, 'choose in')
  const mode = String(node.attrs.mode ?? 'selector')
  let value: string | number[] = wanted
  if (mode === 'selector' && typeof wanted === 'string') {
    const range: unknown[] = Array.isArray(node.attrs.range) ? node.attrs.range : []
    const key = attribute(node, 'range-key')
    const lines = range.map((line) => (typeof key === 'string' && key !== '' && typeof line === 'object' && line !== null ? new Map(Object.entries(line)).get(key) : line))
    const index = lines.findIndex((line) => String(line) === wanted)
    if (index < 0) throw new Error(`the picker offers ${lines.map(String).join(' / ')}, not ${wanted}`)
    // WeChat hands the number over as text.
    value = String(index)
  }
  setControlValue(node, value)
  bubble(host, node, 'change', { value }, false)
}
