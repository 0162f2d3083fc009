const names = 'arbgbncsdadeelenesetfafifrgahehihrhuidisitjakoltlvmsmtnlnoplptroruskslsrsvthtrukvizh'

/** The languages that Assent speaks, one file each in this folder: a narrower one before its wider. */
export const LOCALES = ['pt-BR', 'zh-Hant', ...(names.match(/../g) as string[])]
