import { html } from '../../pages/html.mjs'

/** @type {import('../articles.mjs').Article} */
export const contract = {
  id: 'reading-a-contract',
  date: '2026-10-12',
  minutes: 4,
  ko: {
    title: '근로계약서에서 먼저 볼 여섯 줄',
    lead: '서명하기 전에 5분이면 확인할 수 있습니다. 한 부는 반드시 받아 두세요.',
    sections: [
      {
        text: html`
          <p>근로계약서는 길어도 꼭 보아야 할 줄은 정해져 있습니다. 아래 여섯 가지가 공고에서 본 것과 같은지 맞추어 보세요. 다르면 서명하기 전에 물어보는 것이 가장 쉽습니다.</p>
          <dl>
            <dt>임금</dt><dd>금액, 구성 항목, 계산 방법, 받는 날</dd>
            <dt>근로 시간</dt><dd>시작과 끝, 휴게 시간</dd>
            <dt>휴일과 연차</dt><dd>주휴일이 언제인지, 연차를 어떻게 쓰는지</dd>
            <dt>장소와 업무</dt><dd>바뀔 수 있다면 어떤 경우인지</dd>
            <dt>계약 기간</dt><dd>끝나는 날이 있는지, 수습은 얼마 동안인지</dd>
            <dt>초과 근무</dt><dd>따로 받는지, 급여에 들어 있는지</dd>
          </dl>`,
      },
      {
        heading: '말로 한 약속은 적어 두기',
        text: html`
          <p>“석 달 뒤에 올려 주겠다”는 약속은 계약서나 메시지로 남겨 달라고 부탁하세요. 나를 못 믿느냐고 묻는다면, 서로 기억이 다를까 봐 그렇다고 답하면 됩니다.</p>`,
      },
    ],
  },
  en: {
    title: 'Six lines of a contract to read first',
    lead: 'It takes five minutes before you sign. Always keep a copy.',
    sections: [
      {
        text: html`
          <p>However long a contract is, the lines that matter are few. Compare these six with the listing. If they differ, it is easiest to ask before you sign.</p>
          <dl>
            <dt>Pay</dt><dd>The amount, its parts, how it is worked out, and the day it comes</dd>
            <dt>Hours</dt><dd>Beginning, end and breaks</dd>
            <dt>Rest and leave</dt><dd>Which day is free every week, and how leave is taken</dd>
            <dt>Place and tasks</dt><dd>If they may change, in which case</dd>
            <dt>Term</dt><dd>Whether it ends, and how long probation lasts</dd>
            <dt>Overtime</dt><dd>Paid on top, or part of the pay</dd>
          </dl>`,
      },
      {
        heading: 'Write promises down',
        text: html`
          <p>If somebody says “we will raise it in three months”, ask for it in the contract or in a message. If they ask whether you do not trust them, say that memories differ.</p>`,
      },
    ],
  },
}
