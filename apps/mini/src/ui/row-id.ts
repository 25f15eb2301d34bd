/** Id of the element of a row. */
export const rowId = (id: string): string => `row-${id}`
