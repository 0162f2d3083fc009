import { html } from '../../pages/html.mjs'

/** @type {import('../articles.mjs').Article} */
export const coverLetter = {
  id: 'one-page-application',
  date: '2026-10-26',
  minutes: 3,
  ko: {
    title: '자기소개서는 한 장이면 됩니다',
    lead: '읽는 사람은 하루에 마흔 장을 읽습니다. 짧게 쓰되, 무엇을 남길지가 중요합니다.',
    sections: [
      {
        text: html`
          <p>성장 과정과 성격의 장단점으로 시작하는 자기소개서는 이제 많지 않습니다. 먼저 <strong>왜 이 일인지</strong>를 한 문단으로 쓰고, 그다음에 <strong>무엇을 할 수 있는지</strong>를 보여 주세요.</p>
          <p>문장마다 회사 이름을 다른 회사로 바꾸어 읽어 보세요. 그래도 말이 되는 문장은 지워도 됩니다.</p>`,
      },
      {
        heading: '숫자 하나, 이름 하나',
        text: html`
          <p>“열심히 했습니다”보다 “석 달 동안 매일 120건을 처리했습니다”가 더 많은 것을 알려 줍니다. 숫자가 없다면 이름을 쓰세요. 쓴 도구, 함께한 팀, 맡은 구역의 이름이면 됩니다.</p>`,
      },
      {
        heading: '보내기 전에',
        text: html`
          <ul>
            <li>소리 내어 한 번 읽습니다. 숨이 차면 문장이 긴 것입니다.</li>
            <li>다른 사람에게 읽어 달라고 부탁합니다.</li>
            <li>파일 이름에 내 이름과 지원하는 일을 적습니다.</li>
          </ul>`,
      },
    ],
  },
  en: {
    title: 'One page is enough',
    lead: 'Whoever reads your application reads forty of them that day. Keep it short, and choose well what stays.',
    sections: [
      {
        text: html`
          <p>Few applications still begin with childhood and character. First write, in one paragraph, <strong>why this job</strong>; then show <strong>what you can do</strong>.</p>
          <p>Read each sentence with another employer’s name in it. If it still makes sense, it can go.</p>`,
      },
      {
        heading: 'One number, one name',
        text: html`
          <p>“I handled 120 orders a day for three months” says more than “I worked hard”. If you have no number, use a name: of a tool, a team, a district you looked after.</p>`,
      },
      {
        heading: 'Before you send it',
        text: html`
          <ul>
            <li>Read it aloud. Where you run out of breath, the sentence is too long.</li>
            <li>Ask somebody else to read it.</li>
            <li>Put your name and the job into the name of the file.</li>
          </ul>`,
      },
    ],
  },
}
