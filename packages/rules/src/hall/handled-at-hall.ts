const guides: ReadonlySet<string> = new Set(['guide', 'hall', 'relief-medical'])

/** Whoever reads it will go to the hall: forms of the catalogue that are 办事指南. */
export const handledAtHall = (form: string): boolean => guides.has(form)
