import { baker } from './jobs/baker.mjs'
import { gardener } from './jobs/gardener.mjs'
import { interpreter } from './jobs/interpreter.mjs'
import { library } from './jobs/library.mjs'
import { programmer } from './jobs/programmer.mjs'
import { tram } from './jobs/tram.mjs'

/**
 * @typedef {object} JobText
 * @property {string} title
 * @property {string} employer
 * @property {string} place
 * @property {string} pay
 * @property {string} hours
 * @property {string} summary
 * @property {string[]} tasks
 * @property {string[]} offers
 */

/** @typedef {{ id: string, days: number, ko: JobText, en: JobText }} Job `days`: until it closes */

/** @type {Job[]} Soonest to close first. */
export const jobs = [library, baker, tram, programmer, interpreter, gardener]
