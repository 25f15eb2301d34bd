export const maybeMinorText = '像是未成年人的名字：请去掉，或写成王*、王某；确实不是的，写明理由'
