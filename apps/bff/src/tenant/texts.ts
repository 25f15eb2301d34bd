export const countyDisciplineText = (county: string): string => `${county}纪委监委`
