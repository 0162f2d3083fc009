import { jobs } from '../content/jobs.mjs'
import { jobsWords } from '../content/jobs-page.mjs'
import { html } from './html.mjs'
import { jobRow } from './job-row.mjs'
import { emptyView, jobView } from './job-view.mjs'
import { page } from './page.mjs'
import { searchForm } from './search-form.mjs'

/**
 * The list and one job beside it. Every view also lies in a template: `assets/jobs.js` puts it on
 * the page without loading a new one.
 *
 * @param {import('./routes.mjs').Context} context
 * @param {import('../content/jobs.mjs').Job} [job]
 */
export function jobsPage(context, job) {
  const { locale, query } = context
  const words = jobsWords[locale]
  const wanted = query.get('q')?.trim()
  const shown = wanted ? jobs.filter((one) => says(one, wanted)) : jobs
  return page(context, {
    title: titleOf(context, job),
    description: job ? job[locale].summary : words.description,
    styles: ['search', 'jobs', 'job-view'],
    modules: ['jobs'],
    main: html`
    <div class="wide browse" data-browse="${job ? 'view' : 'list'}">
      <section class="browse-list" aria-label="${words.list}">
        <h1>${words.title}</h1>
        ${searchForm(context)}
        ${wanted && html`<p class="found" role="status">${words.found(wanted, shown.length)}</p>`}
        <ul class="jobs">${shown.map((one) => jobRow(context, one, one === job))}</ul>
      </section>
      <div class="browse-view" data-view>${job ? jobView(context, job) : emptyView(context)}</div>
    </div>
    <template data-view-of="" data-title="${titleOf(context)}">${emptyView(context)}</template>
    ${jobs.map(
      (
        one,
      ) => html`<template data-view-of="${one.id}" data-title="${titleOf(context, one)}">${jobView(context, one)}</template>
    `,
    )}`,
  })
}

/**
 * @param {import('./routes.mjs').Context} context
 * @param {import('../content/jobs.mjs').Job} [job]
 */
function titleOf({ locale }, job) {
  return job ? `${job[locale].title} · ${job[locale].employer}` : jobsWords[locale].title
}

/**
 * @param {import('../content/jobs.mjs').Job} job
 * @param {string} wanted
 */
function says({ ko, en }, wanted) {
  return JSON.stringify([ko, en]).toLowerCase().includes(wanted.toLowerCase())
}
