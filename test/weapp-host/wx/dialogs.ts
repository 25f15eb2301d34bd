import * as z from 'zod/mini'
import type { Host } from '../host'
import type { Dialog } from '../phone'
import { ApiFailure, asyncApi, noOptions, type ApiTable } from './define'

const toastOptions = z.looseObject({ title: z.string(), icon: z.optional(z.string()), duration: z.optional(z.number()) })
const modalOptions = z.looseObject({
  title: z.optional(z.string()), content: z.optional(z.string()), showCancel: z.optional(z.boolean()),
  cancelText: z.optional(z.string()), confirmText: z.optional(z.string()), editable: z.optional(z.boolean()),
})
const sheetOptions = z.looseObject({ itemList: z.array(z.string()), alertText: z.optional(z.string()) })

interface Answer {
  /** Undefined when the person left it. */
  choice: string | undefined
  typed: string
}

/** WeChat refuses longer button words and cuts longer toasts. */
const buttonLimit = 4
const sheetLimit = 6

export function dialogApis(host: Host): ApiTable {
  const { phone } = host

  /** Puts a dialog on the screen until the test answers it; the promise settles with the answer. */
  const ask = (kind: Dialog['kind'], title: string, content: string, choices: string[]): Promise<Answer> =>
    new Promise((resolve) => {
      if (phone.dialog) host.problems.add(`a second dialog opens over one that is not answered: ${phone.dialog.title}`)
      const close = async (choice: string | undefined, typed: string): Promise<void> => {
        phone.dialog = undefined
        resolve({ choice, typed })
        await host.idle()
        host.problems.throwIfAny()
      }
      phone.dialog = {
        kind, title, content, choices,
        choose: (text, typed = '') => {
          if (!choices.includes(text)) return Promise.reject(new Error(`the dialog offers ${choices.join(' / ')}, not ${text}`))
          return close(text, typed)
        },
        dismiss: () => close(undefined, ''),
      }
    })

  return {
    ...asyncApi(host, {
      name: 'showToast',
      schema: toastOptions,
      work: ({ title }) => {
        phone.toast = title
        phone.toasts.push(title)
      },
    }),
    ...asyncApi(host, { name: 'hideToast', schema: noOptions, work: () => void (phone.toast = undefined) }),
    ...asyncApi(host, { name: 'showLoading', schema: toastOptions, work: ({ title }) => void (phone.toast = title) }),
    ...asyncApi(host, { name: 'hideLoading', schema: noOptions, work: () => void (phone.toast = undefined) }),
    ...asyncApi(host, {
      name: 'showModal',
      schema: modalOptions,
      work: async ({ title = '', content = '', showCancel = true, cancelText = '取消', confirmText = '确定', editable = false }) => {
        for (const text of [cancelText, confirmText]) {
          if ([...text].length > buttonLimit) throw new ApiFailure(`button text "${text}" is longer than ${buttonLimit} characters`)
        }
        const { choice, typed } = await ask('modal', title, content, showCancel ? [cancelText, confirmText] : [confirmText])
        return { confirm: choice === confirmText, cancel: choice !== confirmText, ...(editable ? { content: typed } : {}) }
      },
    }),
    ...asyncApi(host, {
      name: 'showActionSheet',
      schema: sheetOptions,
      work: async ({ itemList, alertText = '' }) => {
        if (itemList.length === 0 || itemList.length > sheetLimit) throw new ApiFailure(`parameter error: itemList should have 1 to ${sheetLimit} items`)
        const { choice } = await ask('actionSheet', alertText, '', itemList)
        if (choice === undefined) throw new ApiFailure('cancel')
        return { tapIndex: itemList.indexOf(choice) }
      },
    }),
  }
}
