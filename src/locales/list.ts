const names =
  'en ko ar bg bn cs da de el es et fa fi fr ga he hi hr hu id is it ja lt lv ms mt nl no pl pt-BR pt ro ru sk sl sr sv th tr uk vi zh-Hant zh'

/** The languages that Assent speaks, one file each in this folder: a narrower one before its wider. */
export const LOCALES = names.split(' ')
