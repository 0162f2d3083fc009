/** The languages that Assent speaks, one file each in this folder. */
export const LOCALES = ['en', 'ko']
