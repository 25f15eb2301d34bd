import type { ReactNode } from 'react'

/**
 * The few elements that everything on screen is made of. In a browser they are real HTML elements with their own
 * roles and focus; in WeChat they are its native components with aria-* (see config/plugin-wxml.ts).
 */
export type Tag =
  | 'div' | 'span' | 'p' | 'strong' | 'h1' | 'h2' | 'h3' | 'main' | 'nav' | 'header' | 'footer' | 'section'
  | 'ol' | 'ul' | 'li' | 'dl' | 'dt' | 'dd' | 'figure' | 'fieldset' | 'legend'

export interface BoxProps {
  as?: Tag
  id?: string
  className?: string
  /** Of a bar: its share of the line. */
  style?: { width: string }
  role?: 'alert' | 'status' | 'group' | 'radiogroup' | 'region' | 'img'
  label?: string
  /** Of a question's marks: what is wrong with the answer. In a browser the marks have it themselves. */
  error?: string | undefined
  /** Announced when its text changes. */
  live?: 'polite' | 'assertive'
  /** Seen, but not read out: a mark beside words that say the same. */
  decorative?: boolean
  /** May be given the focus by us (a heading after a page change), never by Tab. */
  focusable?: boolean
  children?: ReactNode
}

export interface PressProps {
  className?: string
  id?: string
  /** What is read out when the words inside are not enough. */
  label?: string
  disabled?: boolean
  expanded?: boolean
  /** One of several that stays pressed: chosen. */
  pressed?: boolean
  onPress: () => void
  children?: ReactNode
}

export interface LinkProps {
  /** An address of ours (`/notice?id=…`), as in contracts/routes. */
  to: string
  className?: string
  label?: string
  current?: boolean
  /** Takes the place of this page instead of lying on top of it. */
  replace?: boolean
  children?: ReactNode
}

export interface FieldProps {
  id: string
  label: string
  value: string
  onValue: (value: string) => void
  className?: string
  placeholder?: string
  maxLength?: number
  required?: boolean
  /** What is wrong with it: read with its name in WeChat; a browser's reader takes the words from `describedBy`. */
  error?: string | undefined
  /** Id of the hint or error that belongs to the field. */
  describedBy?: string
}

export interface InputProps extends FieldProps {
  kind?: 'text' | 'tel' | 'search' | 'code' | 'pin'
  onEnter?: () => void
}

export interface SelectProps extends Omit<FieldProps, 'maxLength'> {
  options: ReadonlyArray<{ value: string; label: string }>
}

export interface MarkProps {
  id: string
  checked: boolean
  onCheck: (checked: boolean) => void
  className?: string
  error?: string | undefined
  describedBy?: string
  /** Radio buttons of one question share it. */
  group?: string
  children: ReactNode
}

export interface PictureProps {
  src: string
  /** Empty: decorative. */
  alt: string
  className?: string
  width?: number
  height?: number
}

export interface FoldProps {
  /** What stays in sight, and opens or closes the rest. */
  head: ReactNode
  className?: string
  headClass?: string
  children: ReactNode
}

export interface PhotoLinkProps {
  /** Address on the server of the photo in full size. */
  url: string
  all: readonly string[]
  label?: string
  className?: string
  children: ReactNode
}

export interface TableProps {
  caption: string
  head: readonly string[]
  rows: ReadonlyArray<readonly string[]>
}
