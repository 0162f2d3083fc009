import type { Texts } from './locales/texts.js';
import type { ConsentConfig } from './types.js';
/**
 * The declaration as HTML, for a page made on a server: the same table that `data-assent-declaration`
 * shows, put into such an element. Everything in it is escaped. `texts` is a language's file
 * (`assent/locales/ko.js`), for the same language as `config.locale`.
 *
 * @throws TypeError for a config that cannot work
 */
export declare function declarationHtml(config: ConsentConfig, texts: Texts): string;
