import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fillSlots } from '../../src/services/adsense-slots.ts'

/** What is looked at by an observer that the end has not stopped. */
const watched = new Set<Element>()

class Observer {
  own: Element[] = []
  observe(element: Element) {
    this.own.push(element)
    watched.add(element)
  }
  disconnect() {
    for (const element of this.own) watched.delete(element)
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('ResizeObserver', Observer)
  vi.stubGlobal('IntersectionObserver', Observer)
  document.body.innerHTML = '<ins class="adsbygoogle"></ins>'
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
  watched.clear()
})

test('a slot that waited for the page’s own push is looked at until consent ends', () => {
  const end = new AbortController()
  fillSlots([], [], end.signal, () => {})
  vi.advanceTimersByTime(1_000)
  expect(watched.has(document.body.firstElementChild as Element)).toBe(true)
  end.abort()
  expect(watched.size).toBe(0)
})

test('nothing is looked at whose time comes after the end', () => {
  const end = new AbortController()
  fillSlots([], [], end.signal, () => {})
  end.abort()
  vi.advanceTimersByTime(1_000)
  expect(watched.size).toBe(0)
})
