import { policyEn } from './policy/en.mjs'
import { policyKo } from './policy/ko.mjs'

/** The policy in both languages; the Korean wording prevails. */
export const policy = { ko: policyKo, en: policyEn }

/** What stands in the place of Assent's own table until that is drawn, and where it never is. */
export const stored = {
  ko: {
    columns: ['이름', '제공받는 자', '수집·이용 목적', '보유·이용 기간'],
    rows: [
      ['assent', '잡헬프', '선택을 기억합니다.', '180일'],
      ['__gads, __gpi', 'Google', '광고를 선택하고 노출 횟수를 제한합니다.', '최장 13개월'],
      ['__eoi', 'Google', '부정 클릭을 막습니다.', '최장 6개월'],
      ['google_*, goog_pem_mod', 'Google', '광고 설정을 기억합니다.', '지울 때까지'],
      ['(다른 사이트의 쿠키)', 'Filmhouse', '본 영상과 광고를 기억합니다.', '90일'],
    ],
  },
  en: {
    columns: ['Name', 'Recipient', 'Purpose', 'Kept for'],
    rows: [
      ['assent', 'Jobhelp', 'Remembers your choice.', '180 days'],
      ['__gads, __gpi', 'Google', 'Choose advertisements and limit repetition.', 'Up to 13 months'],
      ['__eoi', 'Google', 'Prevents fraudulent clicks.', 'Up to 6 months'],
      ['google_*, goog_pem_mod', 'Google', 'Remember advertising settings.', 'Until erased'],
      ['(on another site)', 'Filmhouse', 'Remembers films and advertisements seen.', '90 days'],
    ],
  },
}
