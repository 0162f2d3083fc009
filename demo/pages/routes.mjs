import { articles } from '../content/articles.mjs'
import { jobs } from '../content/jobs.mjs'
import { articlePage } from './article.mjs'
import { developerPage } from './developer.mjs'
import { galleryPage } from './gallery.mjs'
import { galleryFrame } from './gallery-frame.mjs'
import { guidesPage } from './guides.mjs'
import { homePage } from './home.mjs'
import { jobsPage } from './jobs.mjs'
import { policyPage } from './policy.mjs'

/**
 * What a page knows when it is made.
 *
 * @typedef {object} Context
 * @property {'ko' | 'en'} locale
 * @property {string} path without the language: `/jobs/`
 * @property {URLSearchParams} query
 * @property {string} nonce
 * @property {string} vendors the other origin
 * @property {string | undefined} client the publisher's id, where AdSense is the real one
 */

/**
 * The page at `context.path`, if there is one.
 *
 * @param {Context} context
 * @returns {import('./html.mjs').Html | undefined}
 */
export function pageAt(context) {
  const [, section, name] = context.path.split('/')
  if (context.path.split('/').length > 4) return undefined
  if (section === '') return homePage(context)
  if (section === 'jobs' && name === '') return jobsPage(context)
  if (section === 'jobs') return found(jobs, name, (job) => jobsPage(context, job))
  if (section === 'guides' && name === '') return guidesPage(context)
  if (section === 'guides') return found(articles, name, (article) => articlePage(context, article))
  if (section === 'policy' && name === '') return policyPage(context)
  if (context.path === '/gallery/frame/') return galleryFrame(context)
  if (section === 'gallery' && name === '') return galleryPage(context)
  if (section === 'developer' && name === '') return developerPage(context)
  return undefined
}

/**
 * @template {{ id: string }} Item
 * @param {Item[]} items
 * @param {string | undefined} id
 * @param {(item: Item) => import('./html.mjs').Html} page
 */
function found(items, id, page) {
  const item = items.find((one) => one.id === id)
  return item && page(item)
}
