/*
 * Stands for `@tarojs/taro` in the mini-program. Taro's own file takes `hooks` out of the whole runtime at once, which keeps
 * every export of the runtime in the main package: its HTML parser and two dozen constants that nobody asks for.
 */
const hooks = require('@tarojs/runtime').hooks
const taro = require('@tarojs/api').default

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', taro)

module.exports = taro
module.exports.default = taro
