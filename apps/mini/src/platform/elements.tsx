import { createElement, useState, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react'
import type { BoxProps, InputProps, FieldProps, FoldProps, LinkProps, MarkProps, PhotoLinkProps, PictureProps, PressProps, SelectProps, TableProps } from './element-props'
import { tableName } from '@mingbai/outputs/view/blocks'
import { goTo } from './navigate'
import { platformTexts } from './texts'

export function Box({ as = 'div', label, error: _error, live, decorative, focusable, ...rest }: BoxProps): ReactElement {
  return createElement(as, { ...rest, 'aria-label': label, 'aria-live': live, 'aria-hidden': decorative, tabIndex: focusable ? -1 : undefined })
}

export function Press({ label, expanded, pressed, onPress, ...rest }: PressProps) {
  return <button type="button" {...rest} aria-label={label} aria-expanded={expanded} aria-pressed={pressed} onClick={onPress} />
}

export function Link({ to, label, current, replace = false, ...rest }: LinkProps) {
  // A real address, so that it can be opened in a new tab; a plain tap stays inside the app.
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    goTo(to, replace)
  }
  return <a href={to} {...rest} aria-label={label} aria-current={current ? 'page' : undefined} onClick={follow} />
}

export function PhoneLink({ phone, className, children }: { phone: string; className?: string; children: ReactNode }) {
  return <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} className={className}>{children}</a>
}

const native = ({ label: _label, onValue: _onValue, error, describedBy, ...rest }: FieldProps) =>
  ({ ...rest, 'aria-invalid': error ? true : undefined, 'aria-describedby': describedBy })

export function Input({ kind = 'text', onEnter, ...field }: InputProps) {
  const enter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.()
  }
  return (
    <input
      {...native(field)}
      type={kind === 'code' ? 'text' : kind === 'pin' ? 'password' : kind}
      inputMode={kind === 'pin' ? 'numeric' : undefined}
      autoComplete={kind === 'tel' ? 'tel' : 'off'}
      autoCapitalize={kind === 'code' ? 'characters' : undefined}
      onChange={(event) => field.onValue(event.target.value)}
      onKeyDown={enter}
    />
  )
}

export function TextBox(field: FieldProps) {
  return <textarea rows={5} {...native(field)} onChange={(event) => field.onValue(event.target.value)} />
}

export function Label({ htmlFor, className, children }: { htmlFor: string; className?: string; children: ReactNode }) {
  return <label htmlFor={htmlFor} className={className}>{children}</label>
}

export function Select({ options, placeholder = platformTexts.choose, ...field }: SelectProps) {
  return (
    <select {...native(field)} onChange={(event) => field.onValue(event.target.value)}>
      <option value="">{placeholder}</option>
      {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
    </select>
  )
}

function Mark({ kind, id, checked, onCheck, className, error, describedBy, group, children }: MarkProps & { kind: 'checkbox' | 'radio' }) {
  return (
    <label htmlFor={id} className={`${className ?? ''}${checked ? ' checked' : ''}`}>
      <input
        type={kind} id={id} name={group} checked={checked} className="mark-input"
        aria-invalid={error ? true : undefined} aria-describedby={describedBy}
        onChange={(event) => onCheck(event.target.checked)}
      />
      {children}
    </label>
  )
}

export const CheckMark = (props: MarkProps) => <Mark kind="checkbox" {...props} />
export const RadioMark = (props: MarkProps) => <Mark kind="radio" {...props} />

export function Fold({ head, className, headClass, children }: FoldProps) {
  return <details className={className}><summary className={headClass}>{head}</summary>{children}</details>
}

/** A small picture that opens the large one. `all`: the pictures beside it, which WeChat lets one swipe through. */
export function PhotoLink({ url, className, children }: PhotoLinkProps) {
  return <a href={url} className={className}>{children}</a>
}

/** One that does not come is said in words: a browser cuts them off at the frame. */
export function Picture({ alt, ...rest }: PictureProps) {
  const [missing, setMissing] = useState('')
  if (missing === rest.src && alt) return <span className={`${rest.className ?? ''} picture-words`}>{alt}</span>
  return <img alt={alt} {...rest} loading="lazy" decoding="async" onError={() => setMissing(rest.src)} />
}

export function Table({ caption, head, rows }: TableProps) {
  return (
    // Reached by keyboard, so that a wide table can be scrolled without a mouse.
    <div className="table-scroll" role="region" aria-label={tableName(caption)} tabIndex={0}>
      <table className="table">
        {caption ? <caption className="caption">{caption}</caption> : null}
        <thead><tr className="tr">{head.map((cell, at) => <th key={at} scope="col" className="th">{cell}</th>)}</tr></thead>
        <tbody>{rows.map((row, at) => <tr key={at} className="tr">{row.map((cell, place) => <td key={place} className="td">{cell}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}
