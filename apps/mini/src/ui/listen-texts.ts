/** Apart from the texts of the kit, which the first page loads. */
export const listenTexts = { listen: '听一听', loading: '正在打开录音…', stop: '停下', failed: '没有放出来，请再点一次。' }
