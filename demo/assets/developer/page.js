/** The developer page: every part shows one thing, and is drawn again whenever something happened. */

import { answerActs } from './acts.js'
import { showChoices } from './choices.js'
import { showEvents } from './events.js'
import { showRecord } from './record.js'
import { showRequests } from './requests.js'
import { showScripts } from './scripts.js'
import { showState } from './state.js'
import { showStored } from './stored.js'
import { answerWithdrawals } from './withdrawals.js'

/** @type {(() => void)[]} */
const parts = [showRequests(), showScripts]
const draw = () => {
  for (const part of parts) part()
}

showEvents(draw)
answerWithdrawals()

window.assent = window.assent || []
window.assent.push((consent) => {
  answerActs(consent)
  parts.push(
    () => showState(consent),
    () => showChoices(consent),
    () => showRecord(consent),
    showStored,
  )
  draw()
})

// Vendors write and load when they like: look again, cheaply, while somebody is looking.
setInterval(() => document.hidden || draw(), 1000)
draw()
