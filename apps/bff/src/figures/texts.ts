export const figureTexts = { noVillage: '没说哪个村', all: '合计' }
