import { createHash } from 'node:crypto'
import type { FullAnswer } from './answer.ts'

/**
 * Puts a script in front of everything else in a page, and lets it through the page's own
 * Content-Security-Policy by its hash. The script takes its element away: the page finds the
 * scripts it wrote and no other.
 */
export function withEarlyScript(answer: FullAnswer, source: string | undefined): FullAnswer {
  const { body, headers = {} } = answer
  if (source === undefined || body === undefined) return answer
  if (!String(headers['content-type']).startsWith('text/html')) return answer
  const text = `${source};document.currentScript.remove()`
  const html = typeof body === 'string' ? body : Buffer.from(body).toString()
  return {
    ...answer,
    headers: allowing(headers, text),
    body: inserted(html, `<script>${text}</script>`),
  }
}

function inserted(html: string, script: string): string {
  const start =
    /^(?:\s*<!doctype[^>]*>)?(?:\s*<html[^>]*>)?(?:\s*<head[^>]*>)?/i.exec(html)?.[0] ?? ''
  return start + script + html.slice(start.length)
}

function allowing(headers: NonNullable<FullAnswer['headers']>, text: string): typeof headers {
  const name = 'content-security-policy'
  const policies = headers[name]
  if (policies === undefined) return headers
  const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return { ...headers, [name]: [policies].flat().map((policy) => withHash(policy, hash)) }
}

/** Beside `'unsafe-inline'` alone a hash would forbid the page's own inline scripts. */
function withHash(policy: string, hash: string): string {
  const directives = policy.split(';').map((directive) => directive.trim())
  const own = directives.findIndex((one) => one.startsWith('script-src ') || one === 'script-src')
  const index = own >= 0 ? own : directives.findIndex((one) => one.startsWith('default-src'))
  const directive = directives[index]
  if (directive === undefined) return policy
  const open =
    directive.includes("'unsafe-inline'") && !/'nonce-|'sha\d|'strict-dynamic'/.test(directive)
  if (open) return policy
  directives[index] = `${directive.replace(/\s*'none'/, '')} ${hash}`
  return directives.join('; ')
}
