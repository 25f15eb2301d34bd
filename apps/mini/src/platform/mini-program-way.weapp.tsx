/** Here it is open already. */
export const MiniProgramWay: typeof import('./mini-program-way').MiniProgramWay = () => null
