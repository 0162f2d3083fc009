import { jobsWords } from '../content/jobs-page.mjs'
import { html } from './html.mjs'
import { link } from './link.mjs'

/**
 * @param {import('./routes.mjs').Context} context
 * @param {import('../content/jobs.mjs').Job} job
 * @param {boolean} [current]
 */
export function jobRow(context, job, current = false) {
  const { title, employer, place, pay } = job[context.locale]
  return html`<li class="job">
    <a href="${link(context, `/jobs/${job.id}/`)}"${current && html` aria-current="page"`}>
      <span class="job-title">${title}</span>
      <span class="job-where">${employer} · ${place}</span>
      <span class="job-pay">${pay}</span>
      <span class="job-closes">${jobsWords[context.locale].until} ${closes(context, job)}</span>
    </a>
  </li>`
}

/**
 * The day a job closes, always so many days ahead: the demo does not go stale.
 *
 * @param {import('./routes.mjs').Context} context
 * @param {import('../content/jobs.mjs').Job} job
 */
export function closes({ locale }, { days }) {
  const date = new Date(Date.now() + days * 86_400_000)
  const day = new Intl.DateTimeFormat(locale, {
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'Asia/Seoul',
  }).format(date)
  return html`<time datetime="${date.toISOString().slice(0, 10)}">${day}</time>`
}
