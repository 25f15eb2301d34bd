export const feedTitle = (place: string, area?: string): string => `${place}公开信息${area ? ` · ${area}` : ''}`
