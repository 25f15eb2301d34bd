import Taro from '@tarojs/taro'

export const watchNetwork: typeof import('./network').watchNetwork = (tell) => {
  let stopped = false
  const look = ({ isConnected }: { isConnected: boolean }) => tell(isConnected)
  Taro.getNetworkType().then(({ networkType }) => { if (!stopped) tell(networkType !== 'none') }, () => undefined)
  Taro.onNetworkStatusChange(look)
  return () => {
    stopped = true
    Taro.offNetworkStatusChange(look)
  }
}
