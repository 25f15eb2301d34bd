import { Button, Image as NativeImage, Input as NativeInput, Picker, Textarea, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { tableName } from '@mingbai/outputs/view/blocks'
import { apiBase } from './api-base'
import type { BoxProps, FieldProps, FoldProps, InputProps, LinkProps, MarkProps, PhotoLinkProps, PictureProps, PressProps, SelectProps, TableProps, Tag } from './element-props'
import { goTo } from './navigate'
import { callPhone } from './phone-call'
import { platformTexts } from './texts'

const roles: Partial<Record<Tag, string>> = {
  h1: 'heading', h2: 'heading', h3: 'heading', main: 'main', nav: 'navigation', header: 'banner', footer: 'contentinfo',
  ol: 'list', ul: 'list', li: 'listitem', fieldset: 'group',
}

/** Only what is set: every property is a crossing between WeChat's two threads. */
const set = (props: Record<string, unknown>) => Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined))

/** Several of a name's parts, read one after the other. */
const spokenName = (...parts: Array<string | undefined>) => parts.filter(Boolean).join('，') || undefined

export function Box({ as = 'div', id, className, style, role, label, error, live, decorative, children }: BoxProps) {
  const aria = set({ ariaRole: role ?? roles[as], ariaLabel: spokenName(label, error), ariaLive: live, ariaHidden: decorative })
  return <View {...set({ id, style })} className={className ? `${as} ${className}` : as} {...aria}>{children}</View>
}

export function Press({ className = '', id, label, disabled, expanded, pressed, onPress, children }: PressProps) {
  return (
    <Button {...set({ id, disabled, ariaLabel: label, ariaExpanded: expanded, ariaSelected: pressed })} className={`button ${className}`} hoverClass="pressed" onClick={onPress}>
      {children}
    </Button>
  )
}

export function Link({ to, className = '', label, current, replace = false, children }: LinkProps) {
  return (
    <View {...set({ ariaLabel: label, ariaSelected: current })} ariaRole="link" className={`a ${className}`} hoverClass="pressed" onClick={() => goTo(to, replace)}>
      {children}
    </View>
  )
}

export function PhoneLink({ phone, className = '', children }: { phone: string; className?: string; children: ReactNode }) {
  return <View ariaRole="link" className={`a ${className}`} hoverClass="pressed" onClick={() => callPhone(phone)}>{children}</View>
}

const spoken = ({ label, error, required }: Pick<FieldProps, 'label' | 'error' | 'required'>, shown?: string) =>
  set({ ariaLabel: spokenName(label, shown, required ? platformTexts.required : '', error), ariaRequired: required })

export function Input({ kind = 'text', onEnter, onValue, ...field }: InputProps) {
  return (
    <NativeInput
      id={field.id} className={`input ${field.className ?? ''}`} value={field.value} placeholder={field.placeholder ?? ''} maxlength={field.maxLength ?? -1}
      type={kind === 'tel' || kind === 'pin' ? 'number' : 'text'} password={kind === 'pin'} confirmType={kind === 'search' ? 'search' : 'done'} {...spoken(field)}
      onInput={(event) => onValue(event.detail.value)} onConfirm={() => onEnter?.()}
    />
  )
}

export function TextBox({ onValue, ...field }: FieldProps) {
  return (
    <Textarea
      id={field.id} className={`textarea ${field.className ?? ''}`} value={field.value} placeholder={field.placeholder ?? ''} maxlength={field.maxLength ?? -1} autoHeight
      {...spoken(field)} onInput={(event) => onValue(event.detail.value)}
    />
  )
}

export function Label({ className = '', children }: { htmlFor: string; className?: string; children: ReactNode }) {
  return <View className={`label ${className}`}>{children}</View>
}

export function Select({ options, placeholder = platformTexts.choose, onValue, ...field }: SelectProps) {
  // As in a browser: what was chosen can be taken back.
  const all = [{ value: '', label: placeholder }, ...options]
  const at = Math.max(all.findIndex(({ value }) => value === field.value), 0)
  const shown = all[at]?.label ?? ''
  return (
    <Picker
      mode="selector" range={all.map(({ label }) => label)} value={at}
      {...set({ ariaRole: 'combobox' })} {...spoken(field, shown)}
      onChange={(event) => onValue(all[Number(event.detail.value)]?.value ?? '')}
    >
      <View id={field.id} className={`select ${field.className ?? ''}`}>{shown}</View>
    </Picker>
  )
}

function Mark({ kind, id, checked, onCheck, className = '', children }: MarkProps & { kind: 'checkbox' | 'radio' }) {
  const toggle = () => onCheck(kind === 'radio' ? true : !checked)
  return (
    <View id={id} className={`${className} ${checked ? 'checked' : ''}`} {...set({ ariaRole: kind, ariaChecked: checked })} onClick={toggle}>
      {children}
    </View>
  )
}

export const CheckMark = (props: MarkProps) => <Mark kind="checkbox" {...props} />
export const RadioMark = (props: MarkProps) => <Mark kind="radio" {...props} />

export function Fold({ head, className = '', headClass, children }: FoldProps) {
  const [open, setOpen] = useState(false)
  return (
    <View className={open ? `${className} fold-open` : className}>
      <View ariaRole="button" {...set({ ariaExpanded: open })} className={headClass} onClick={() => setOpen(!open)}>{head}</View>
      {open ? children : null}
    </View>
  )
}

/** Files of the server have addresses without a host. */
const atServer = (address: string) => (address.startsWith('/') ? apiBase() + address : address)

export function PhotoLink({ url, all, label, className = '', children }: PhotoLinkProps) {
  const open = () => void Taro.previewImage({ current: atServer(url), urls: all.map(atServer) })
  return <View ariaRole="link" {...set({ ariaLabel: label })} className={`a ${className}`} hoverClass="pressed" onClick={open}>{children}</View>
}

export function Picture({ src, alt, className, width, height }: PictureProps) {
  const size = set({ width: width && `${width}px`, height: height && `${height}px` })
  return <NativeImage src={atServer(src)} className={className} mode="aspectFill" lazyLoad style={size} {...(alt ? { ariaRole: 'img', ariaLabel: alt } : { ariaHidden: true })} />
}

export function Table({ caption, head, rows }: TableProps) {
  return (
    <View className="table-scroll">
      {caption ? <View className="caption">{caption}</View> : null}
      <View className="table" {...set({ ariaRole: 'table', ariaLabel: tableName(caption) })}>
        <View className="tr">{head.map((cell, at) => <View key={at} className="th">{cell}</View>)}</View>
        {rows.map((row, at) => (
          // One stop per row: the reader hears each figure with the name of its column.
          <View key={at} className="tr" {...set({ ariaRole: 'row', ariaLabel: row.map((cell, place) => `${head[place] ?? ''} ${cell}`).join('，') })}>
            {row.map((cell, place) => <View key={place} className="td">{cell}</View>)}
          </View>
        ))}
      </View>
    </View>
  )
}
