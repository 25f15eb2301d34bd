/**
 * The elements of WeChat that platform/elements.weapp.tsx and its twins are made of, with what they set, in Taro's spelling.
 * Taro knows a hundred elements with all their attributes, in the run time and, once per level of templates, in the wxml; who needs
 * more adds it here. Both halves read this list: the numbers by which they know element and attribute depend on it.
 */
export const wechatElements = {
  View: ['hover-class'],
  // Taro counts on these being there; no element of ours is a Text.
  Text: [],
  Button: ['disabled', 'hover-class', 'open-type', 'bindGetPhoneNumber'],
  Input: ['value', 'placeholder', 'maxlength', 'type', 'password', 'confirm-type', 'bindInput', 'bindConfirm'],
  Textarea: ['value', 'placeholder', 'maxlength', 'auto-height', 'bindInput'],
  Picker: ['mode', 'range', 'value', 'bindChange'],
  Image: ['src', 'mode', 'lazy-load', 'show-menu-by-longpress'],
} as const satisfies Record<string, readonly string[]>

/** Kinds of these that Taro draws for itself and nothing here is: none is a text, stops a touch, or waits for a picture to load. */
export const neverDrawn = ['text', 'static-text', 'catch-view', 'image']
