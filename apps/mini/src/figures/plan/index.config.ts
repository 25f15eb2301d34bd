/** WeChat shows 转发 and 分享到朋友圈 on this page only when it is asked to. */
export default definePageConfig({ enableShareAppMessage: true, enableShareTimeline: true })
