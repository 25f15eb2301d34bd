export const figureTexts = { noVillage: '没说哪个村', all: '合计', noArea: '没有归类', noCarrier: '别的地方' }
