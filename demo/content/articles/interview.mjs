import { html } from '../../pages/html.mjs'

/** @type {import('../articles.mjs').Article} */
export const interview = {
  id: 'first-interview',
  date: '2026-11-09',
  minutes: 5,
  ko: {
    title: '첫 면접을 앞둔 사람에게',
    lead: '면접은 시험이 아니라 서로를 알아보는 대화입니다. 전날 저녁 한 시간이면 준비할 수 있는 것들을 모았습니다.',
    sections: [
      {
        text: html`
          <p>면접 준비라고 하면 예상 질문 백 개와 모범 답안을 떠올리기 쉽습니다. 그러나 면접관이 기억하는 것은 외운 문장이 아니라, 지원자가 자기 일을 어떻게 설명하는지입니다. 답을 외우는 대신 <strong>내가 실제로 한 일 세 가지</strong>를 골라 두세요.</p>
          <p>거창한 성과가 아니어도 됩니다. 문제가 있었고, 내가 무엇을 했고, 그래서 어떻게 달라졌는지 말할 수 있으면 충분합니다.</p>`,
      },
      {
        heading: '이야기 세 개를 고르는 법',
        text: html`
          <p>종이를 반으로 접어 왼쪽에는 공고에 적힌 업무를, 오른쪽에는 내가 해 본 일을 적습니다. 선으로 이어지는 것이 세 개면 됩니다. 하나는 잘된 일, 하나는 잘 안된 일, 하나는 다른 사람과 함께한 일이 좋습니다.</p>
          <blockquote><p>잘 안된 일을 담담하게 말하는 지원자에게 일을 맡기고 싶어집니다. 무엇을 배웠는지 스스로 알고 있으니까요.</p><footer>한빛시립도서관 채용 담당</footer></blockquote>`,
      },
      {
        heading: '전날 저녁에 확인할 것',
        text: html`
          <ol>
            <li>장소까지 가는 길과 걸리는 시간. 출근 시간대라면 20분을 더합니다.</li>
            <li>담당자의 이름과 전화번호. 늦을 것 같으면 먼저 알립니다.</li>
            <li>지원서 한 부. 내가 무엇을 적었는지 다시 읽습니다.</li>
            <li>회사에 물어볼 질문 두 개.</li>
          </ol>
          <p>옷은 깨끗하고 편하면 됩니다. 회사가 따로 정한 복장이 있으면 공고에 적혀 있거나, 물어보면 알려 줍니다.</p>`,
      },
      {
        heading: '물어봐도 되는 것',
        text: html`
          <p>급여와 근무 시간을 묻는 것은 실례가 아닙니다. 수습 기간의 급여, 초과 근무가 있을 때의 수당, 함께 일할 사람의 수도 마찬가지입니다. 반대로 결혼 여부나 가족의 직업처럼 <em>일과 관계없는 질문</em>에는 답하지 않아도 됩니다.</p>
          <p>면접이 끝나면 언제, 어떤 방법으로 결과를 알려 주는지 확인하고 나오세요. 기다리는 시간이 한결 짧게 느껴집니다.</p>`,
      },
    ],
  },
  en: {
    title: 'Before your first interview',
    lead: 'An interview is not an examination but a conversation in which two sides get to know each other. An hour the evening before is enough to prepare.',
    sections: [
      {
        text: html`
          <p>To prepare for an interview, many people learn a hundred answers by heart. What interviewers remember is something else: how you explain your own work. Instead of answers, choose <strong>three things you have really done</strong>.</p>
          <p>They need not be great achievements. There was a problem, you did something, and something changed: that is a story.</p>`,
      },
      {
        heading: 'How to choose three stories',
        text: html`
          <p>Fold a sheet of paper. On the left, write the tasks named in the listing; on the right, what you have done. Draw lines between the two. Three lines are enough, ideally one thing that went well, one that did not, and one you did with others.</p>
          <blockquote><p>I like to give work to people who speak calmly of what went wrong. They know what they learned from it.</p><footer>A recruiter at Hanbit City Library</footer></blockquote>`,
      },
      {
        heading: 'The evening before',
        text: html`
          <ol>
            <li>The way there and how long it takes. In the rush hour add twenty minutes.</li>
            <li>A name and a telephone number. If you are late, call first.</li>
            <li>A copy of your application. Read again what you wrote.</li>
            <li>Two questions to the employer.</li>
          </ol>
          <p>Clothes should be clean and comfortable. Where a firm has a dress code the listing says so, or they will tell you when you ask.</p>`,
      },
      {
        heading: 'What you may ask',
        text: html`
          <p>It is not rude to ask about pay and hours, nor about pay during probation, about overtime, or about how many people you will work with. And you need not answer <em>questions that have nothing to do with the work</em>, such as whether you are married or what your parents do.</p>
          <p>Before you leave, ask when and how you will hear from them. Waiting is easier when you know how long.</p>`,
      },
    ],
  },
}
