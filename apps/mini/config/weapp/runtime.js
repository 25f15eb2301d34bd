/** Stands for the run time of Taro's platform, which adds WeChat's rarer elements to the table of `shared.js`. */
import { hostConfig } from '@tarojs/plugin-platform-weapp/dist/runtime-utils'
import { mergeReconciler } from '@tarojs/shared'

mergeReconciler(hostConfig)
