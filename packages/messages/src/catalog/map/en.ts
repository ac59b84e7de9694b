export const mapEn = {} as const;
