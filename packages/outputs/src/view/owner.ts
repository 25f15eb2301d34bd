/** Whose app it is; that the county has not confirmed it is said with it. */
export const ownerLine = ({ name, verified }: { name: string; verified: boolean }): string => (verified ? name : `${name}（以县里的正式确认为准）`)
