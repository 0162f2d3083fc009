import { home } from '../content/home.mjs'
import { jobs } from '../content/jobs.mjs'
import { articleList } from './article-list.mjs'
import { count } from './count.mjs'
import { film } from './film.mjs'
import { html } from './html.mjs'
import { jobRow } from './job-row.mjs'
import { link } from './link.mjs'
import { page } from './page.mjs'
import { searchForm } from './search-form.mjs'
import { displaySlot } from './slot.mjs'

/** @param {import('./routes.mjs').Context} context */
export function homePage(context) {
  const text = home[context.locale]
  return page(context, {
    title: text.title,
    description: text.description,
    styles: ['search', 'jobs', 'guides', 'home'],
    main: html`
    <section class="hero">
      <svg class="steps" viewBox="0 0 640 320" preserveAspectRatio="xMaxYMax slice" aria-hidden="true"><path d="M120 320v-56h140v-64h140v-64h140V72h100v248z"/></svg>
      <div class="wide">
        <h1>${text.heading}</h1>
        <p class="lead">${text.lead}</p>
        ${searchForm(context)}
        <p class="regions"><span>${text.regionsLabel}</span>
          ${text.regions.map((region) => html`<a href="${link(context, '/jobs/')}?q=${encodeURIComponent(region)}">${region}</a>`)}
        </p>
      </div>
    </section>
    <div class="wide">
      ${displaySlot(context, '4210000001', 'horizontal')}
    </div>
    <div class="wide columns">
      <section aria-labelledby="jobs">
        <div class="section-head">
          <h2 id="jobs">${text.jobs}</h2>
          <a href="${link(context, '/jobs/')}">${text.allJobs}</a>
        </div>
        <ul class="jobs">${jobs.slice(0, 4).map((job) => jobRow(context, job))}</ul>
        ${displaySlot(context, '4210000002')}
        <ul class="jobs">${jobs.slice(4).map((job) => jobRow(context, job))}</ul>
      </section>
      <div class="aside">
        <div class="aside-part">
          <div class="section-head"><h2>${text.filmTitle}</h2></div>
          ${film(context, { id: 'the-day-before', title: text.filmTitle })}
          <p class="caption">${text.filmText}</p>
        </div>
        <section class="aside-part" aria-labelledby="guides">
          <div class="section-head"><h2 id="guides">${text.guides}</h2></div>
          ${articleList(context)}
        </section>
        ${displaySlot(context, '4210000003')}
      </div>
    </div>
    ${count(context)}`,
  })
}
