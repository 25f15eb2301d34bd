import Taro from '@tarojs/taro'

type Twin = typeof import('./arrive')

/** The bar of WeChat carries the name of the house; each page's own heading stands in the page, where it can be large. */
export const arrive: Twin['arrive'] = (_title, site) => void Taro.setNavigationBarTitle({ title: site })

export const focusFirstInvalid: Twin['focusFirstInvalid'] = () => {
  // No focus can be set on a field that is not an input here: the error's own words are announced (aria-live) and shown.
  void Taro.pageScrollTo({ selector: '.field-error', offsetTop: -120, duration: 0 })
}
