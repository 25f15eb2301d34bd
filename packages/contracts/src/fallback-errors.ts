export interface Wording {
  status: number
  text: string
}

/** The sentences the phone carries itself: for answers that come without one of ours. All others come with the answer. */
export const fallbackErrors = {
  badJson: { status: 400, text: '收到的内容不完整，请再试一次。' },
  textTooLong: { status: 413, text: '内容太长了，请分开写或打电话说。' },
  notFound: { status: 404, text: '没有找到这一页，可能已经撤下，或地址不对。' },
  busy: { status: 503, text: '现在用的人多，请过一会儿再试。' },
  serverError: { status: 500, text: '出错了，内容没有丢，请再试一次。还不行请打电话给乡里。' },
} as const satisfies Record<string, Wording>

/** By itself: the first page of a scan says this one, and has to be small. */
export const boardNotFound = { status: 404, text: '没有这块公开栏。请再扫一次，或打电话问乡里。' } as const satisfies Wording

/** What a client shows when no answer came at all: to who reads, and to who was sending something. */
export const networkErrorTexts = { reading: '网络不通，请检查信号后再试。', sending: '网络不通，请检查信号后再试。您写的内容还在。' } as const

export const fallbackText = (code: keyof typeof fallbackErrors): string => fallbackErrors[code].text
