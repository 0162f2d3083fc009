import { expect, expectTypeOf, test } from 'vitest'
import type {} from '../../src/tag.ts'
import type { Consent } from '../../src/types.ts'

/* Checked by the compiler, as in types.test.ts. */

test('a page that loads the tag has typed events on its document', () => {
  const heard: string[] = []
  const listen = (event: DocumentEventMap['assent:withdraw']) => {
    expectTypeOf(event.detail.category).toEqualTypeOf<string>()
    expectTypeOf(event.waitUntil).parameter(0).toEqualTypeOf<PromiseLike<unknown>>()
    heard.push(event.type)
  }
  document.addEventListener('assent:withdraw', listen)
  document.dispatchEvent(new CustomEvent('assent:withdraw', { detail: {} }))
  document.removeEventListener('assent:withdraw', listen)
  expect(heard).toEqual(['assent:withdraw'])
})

test('its handle is there once the tag has run, and a queue before', () => {
  window.assent = window.assent ?? []
  window.assent.push((consent) => expectTypeOf(consent).toEqualTypeOf<Consent<string, string>>())
  // @ts-expect-error A queue has no status.
  window.assent?.status
  expect(window.assent).toHaveLength(1)
  delete window.assent
})
