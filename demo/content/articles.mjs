import { contract } from './articles/contract.mjs'
import { coverLetter } from './articles/cover-letter.mjs'
import { interview } from './articles/interview.mjs'

/**
 * @typedef {object} ArticleText
 * @property {string} title
 * @property {string} lead
 * @property {{ heading?: string, text: import('../pages/html.mjs').Html }[]} sections
 */

/** @typedef {{ id: string, date: string, minutes: number, ko: ArticleText, en: ArticleText }} Article */

/** @type {Article[]} */
export const articles = [interview, coverLetter, contract]
