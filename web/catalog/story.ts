import { words } from '../ui/language.svelte.ts';

/** The example company's story, step by step; shown for that catalog only. */
export const story = [
  {
    address: '/search?q=%EB%A7%A4%EC%B6%9C',
    title: words('‘매출’을 찾아 봅니다', 'Search for “매출” (sales)'),
    text: words(
      '일별 매출 요약 테이블 mart.sales_summary_daily와, 그것을 읽는 것들이 보입니다.',
      'The summary table mart.sales_summary_daily and what reads it come up.',
    ),
  },
  {
    address: '/check?name=tmp_sales_check',
    title: words('안 쓰는 것 같은 DAG를 점검합니다', 'Check a DAG that looks unused'),
    text: words(
      '퇴사한 사람이 임시로 만든 tmp_sales_check. 지우면 내일 아침 임원 회의의 숫자가 멈춥니다.',
      'tmp_sales_check, made “for a moment” by somebody who left. Without it the board sees yesterday’s numbers.',
    ),
  },
  {
    address: '/check?name=promo_2023_fall_target&name=promo_2023_fall_result',
    title: words(
      '서로만 먹이는 두 DAG를 함께 점검합니다',
      'Check two DAGs that feed only each other',
    ),
    text: words(
      '하나씩은 지울 수 없지만, 둘을 함께라면 지워도 됩니다.',
      'Neither may go alone; both together may.',
    ),
  },
  {
    address: '/check?name=dag_exchange_rate_api',
    title: words('한 달에 하루만 읽히는 것을 점검합니다', 'Check what is read on one day a month'),
    text: words(
      '환율 테이블은 29일 동안 아무도 안 읽는 것처럼 보입니다. 정산일이 오기 전까지는.',
      'For 29 days nobody seems to read the exchange rates, until the settlement does.',
    ),
  },
  {
    address: '/check?name=dag_cs_ticket_daily',
    title: words(
      '알 수 없는 것은 알 수 없다고 답합니다',
      'What cannot be told is said to be unknown',
    ),
    text: words(
      '누군가 old_dw라는 연결로 같은 이름의 표를 읽습니다. 그 연결을 한 줄로 이어 주면 답이 나옵니다.',
      'Somebody reads a table of that name through a connection called old_dw. One line settles it.',
    ),
  },
  {
    address: '/retention/dead-groups',
    title: words('정리해도 될 것을 모아 봅니다', 'See what could be retired'),
    text: words(
      '서로만 먹이는 묶음과 그 근거. 고르면 묶음마다 삭제 요청 하나가 되고, 저절로 지워지는 것은 없습니다.',
      'Groups that feed only each other, and why. What is selected becomes one request a group; nothing is deleted by itself.',
    ),
  },
  {
    address: '/requests',
    title: words('멈춰 있는 삭제 요청을 봅니다', 'Look at a request that stands still'),
    text: words(
      '사흘 전 누군가 tmp_sales_check를 지워 달라고 했습니다. 깨질 것의 담당자가 서명하기 전에는 움직이지 않습니다.',
      'Three days ago somebody asked for tmp_sales_check to go. It waits for those whose work would break.',
    ),
  },
  {
    address: '/incidents',
    title: words('정산이 두 배가 된 날을 읽습니다', 'Read about the day settlements doubled'),
    text: words(
      '열흘 전의 장애와 포스트모템: 그때의 영향 범위, 하루 넘게 조용했던 까닭, 아직 남은 조치 하나.',
      'An incident of ten days ago with its post-mortem: what hung on it then, why it was quiet for more than a day, and one thing still to do.',
    ),
  },
];
