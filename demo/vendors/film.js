/** A three-minute film without a film: five lines, one after the other. */

const lines = {
  ko: [
    '가는 길과 걸리는 시간',
    '담당자의 이름과 전화번호',
    '지원서 한 부',
    '물어볼 질문 두 개',
    '물 한 병',
  ],
  en: [
    'The way there',
    'A name and a number',
    'A copy of your application',
    'Two questions',
    'A bottle of water',
  ],
}
const labels = { ko: ['재생', '멈춤'], en: ['Play', 'Pause'] }
const LENGTH = 180

const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ko'
const button = document.querySelector('button')
const progress = document.querySelector('progress')
const clock = document.querySelector('.clock')
const line = document.querySelector('.line')
let seconds = 0
let timer = 0

document.documentElement.lang = lang
draw()

button.addEventListener('click', () => {
  if (timer) {
    clearInterval(timer)
    timer = 0
  } else {
    timer = setInterval(() => {
      seconds = (seconds + 1) % LENGTH
      draw()
    }, 1000)
  }
  draw()
})

function draw() {
  const [play, pause] = labels[lang]
  button.setAttribute('aria-pressed', String(timer !== 0))
  button.setAttribute('aria-label', timer ? pause : play)
  progress.value = seconds
  progress.setAttribute('aria-label', 'Filmhouse')
  clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} / 3:00`
  const index = Math.floor((seconds / LENGTH) * lines[lang].length)
  line.textContent = seconds === 0 && !timer ? '' : `${index + 1}. ${lines[lang][index]}`
}
