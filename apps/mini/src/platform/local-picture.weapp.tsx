import { Image as NativeImage } from '@tarojs/components'
import type { LocalPictureProps } from './local-picture'

export const LocalPicture = ({ src, alt, className }: LocalPictureProps) => <NativeImage src={src} className={className} mode="widthFix" showMenuByLongpress {...{ ariaRole: 'img', ariaLabel: alt }} />
