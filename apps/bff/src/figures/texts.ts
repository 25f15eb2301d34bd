export const figureTexts = { noVillage: '没说哪个村' }
