import type { Texts } from './texts.js'
declare const texts: Texts
export default texts
