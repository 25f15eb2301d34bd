export const correctedText = '更正后的标题、正文和目录'
