import { jobsWords } from '../content/jobs-page.mjs'
import { count } from './count.mjs'
import { film } from './film.mjs'
import { html } from './html.mjs'
import { closes } from './job-row.mjs'
import { link } from './link.mjs'
import { lateSlot } from './slot.mjs'

/**
 * One job: a view that arrives with slots, a video and a counter of its own.
 *
 * @param {import('./routes.mjs').Context} context
 * @param {import('../content/jobs.mjs').Job} job
 */
export function jobView(context, job) {
  const words = jobsWords[context.locale]
  const { title, employer, place, pay, hours, summary, tasks, offers } = job[context.locale]
  return html`<article class="job-view">
    <a class="back" href="${link(context, '/jobs/')}">${words.back}</a>
    <p class="job-employer">${employer}</p>
    <h2 tabindex="-1">${title}</h2>
    <dl class="facts">
      <div><dt>${words.pay}</dt><dd>${pay}</dd></div>
      <div><dt>${words.place}</dt><dd>${place}</dd></div>
      <div><dt>${words.hours}</dt><dd>${hours}</dd></div>
      <div><dt>${words.until}</dt><dd>${closes(context, job)}</dd></div>
    </dl>
    <p class="summary">${summary}</p>
    ${lateSlot(context, `51${job.days}0001`)}
    <h3>${words.tasks}</h3>
    <ul>${tasks.map((task) => html`<li>${task}</li>`)}</ul>
    <h3>${words.offers}</h3>
    <ul>${offers.map((offer) => html`<li>${offer}</li>`)}</ul>
    <h3>${words.film}</h3>
    ${film(context, { id: job.id, title: `${employer}: ${words.film}` })}
    ${lateSlot(context, `51${job.days}0002`)}
    ${count(context)}
  </article>`
}

/**
 * Where no job is chosen.
 *
 * @param {import('./routes.mjs').Context} context
 */
export function emptyView(context) {
  const words = jobsWords[context.locale]
  return html`<div class="job-view job-view-empty">
    <h2>${words.rules}</h2>
    <dl>${words.rulesText.map(([name, rule]) => html`<dt>${name}</dt><dd>${rule}</dd>`)}</dl>
    <p class="choose">${words.choose}</p>
    ${lateSlot(context, '5100001')}
    ${count(context)}
  </div>`
}
