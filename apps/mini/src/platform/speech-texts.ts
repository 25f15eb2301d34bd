/** Apart from the texts that the first page loads. */
export const speechTexts = { failed: '没有念出来：没有信号，或微信那边没有回应。过一会儿再点一次，也可以打电话让工作人员念给您听：' }
