import type { Events } from './events.ts'
import type { Choice } from './types.ts'

/** One question, unless it was answered and the answer still counts. Closed without one it is a no, for now. */
export async function askOnce(
  said: () => Choice | undefined,
  open: () => void,
  on: Events['on'],
): Promise<Choice> {
  if (!said()) {
    // It lies on top: whatever closes first is this question.
    const closed = new Promise((done) => on('close', done, { once: true }))
    open()
    await closed
  }
  return said() ?? 'denied'
}
