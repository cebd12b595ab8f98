import { josa } from './josa.ts';
import { inKorean } from './korean.ts';
import type { ReasonTexts, Said, VerdictTitles } from './reason-said.ts';

export const titlesKorean: VerdictTitles = {
  SAFE: '지워도 됩니다.',
  REVIEW: '지우기 전에 사람이 봐야 합니다.',
  BLOCKED: '지우면 안 됩니다. 깨지는 것이 있습니다.',
  UNKNOWN: '아직 판단할 수 없습니다.',
};

const sleeps: Record<string, string> = {
  PAUSED: '멈춰(pause) 있습니다',
  FAILING: '90일 넘게 실패만 하고 있습니다',
  UNUSED: '지켜보는 동안 쓰이지 않았습니다',
  DEPRECATED: '폐기 예정(deprecated)입니다',
  QUARANTINED: '격리되어 있습니다',
  VANISHED: '원본에서 사라졌습니다',
};

/** 「A가 B를 읽습니다」: subject and object with their particles, and what it does. */
function uses(said: Said): string {
  const by = josa(said.by, '이/가');
  const about = josa(said.about, '을/를');
  const object = said.has('through')
    ? `${josa(said.value('through'), '을/를')} 통해 ${about}`
    : about;
  switch (said.value('relation')) {
    case 'SENSOR':
      return `${by} ${object} 기다립니다`;
    case 'ORDER':
      return `${by} ${said.about} 다음에 실행됩니다`;
    case 'COPY':
      return `${by} ${object} 복사해 만들어집니다`;
    case 'WRITE':
    case 'CREATE':
      return `${by} ${said.about}에 씁니다`;
    case 'TRIGGER':
      return `${by} ${object} 호출(trigger)합니다`;
    case 'VIEW':
      return `${josa(said.by, '은/는')} ${said.about} 위의 뷰입니다`;
    case 'EXTERNAL':
      return `${josa(said.by, '은/는')} ${said.about} 위의 외부 테이블입니다`;
    case 'REFERENCE':
      return `${by} 외래 키나 동의어로 ${object} 가리킵니다`;
    default:
      return `${by} ${object} 읽습니다`;
  }
}

const through = (said: Said) =>
  said.has('through') ? ` (${said.value('through')}에 들어 있음)` : '';
const members = (said: Said) =>
  said.count('assets') > 1
    ? `${said.value('names')}${said.count('assets') > 5 ? ' 등' : ''} 데이터셋 ${said.count('assets')}개`
    : said.value('names') || said.about;
const rescan = (said: Said) => `\`gyebo scan ${said.value('source')}\` 뒤에 다시 확인하세요.`;
const source = (said: Said) => `소스 ${said.value('source')}(${said.value('type')})`;
const acts = (said: Said) => ({ WRITE: '쓸', BOTH: '읽거나 쓸' })[said.value('access')] ?? '읽을';
const does = (said: Said) =>
  ({ WRITE: '쓰는지', BOTH: '읽고 쓰는지' })[said.value('access')] ?? '읽는지';
const why = (said: Said) => (said.has('text') ? ` 까닭: ${inKorean(said.value('text'))}` : '');

/** How a finding names an asset: by what is known of a name, or by the words of a text that nobody could read. */
const fits = (said: Said) => {
  const text = said.value('text');
  if (text !== said.value('message'))
    return `\`${text}\`에 ${josa(said.about, '이/가')} 들어맞습니다. `;
  return said.has('answeredBy') ? '' : `읽지 못한 글에 ${josa(said.about, '이/가')} 나옵니다. `;
};

/** What a person reads of each reason, in Korean. */
export const reasonsKorean: ReasonTexts = {
  LIVE_READER: (said) => ({
    title: `${josa(said.by, '이/가')} 깨집니다`,
    detail: `${uses(said)}.`,
    wayOut: `먼저 ${josa(said.by, '을/를')} ${said.about}에서 떼어 내거나, 함께 지우거나, 그 소유자에게 깨져도 된다는 동의를 받으세요.`,
  }),
  WRITER_FAILS: (said) => ({
    title: `${josa(said.by, '이/가')} 실패합니다`,
    detail: `${josa(said.by, '이/가')} ${said.about}에 쓰는데, 그 대상이 없어집니다.`,
    wayOut: `${said.by}도 함께 지우거나, 먼저 쓰는 단계를 빼세요.`,
  }),
  CALLER_FAILS: (said) => ({
    title: `${josa(said.by, '이/가')} 실패합니다`,
    detail: `${josa(said.by, '이/가')} ${josa(said.about, '을/를')} 호출하는데, 부를 대상이 없어집니다.`,
    wayOut: `${said.by}에서 호출을 빼거나 함께 지우세요.`,
  }),
  DEPENDENT_VIEW: (said) => ({
    title: `${josa(said.by, '이/가')} 깨집니다`,
    detail: `${uses(said)}.`,
    wayOut: `지울 것에 ${josa(said.by, '을/를')} 더하거나, 먼저 다른 표를 보게 고치세요.`,
  }),
  REFERENCED: (said) => ({
    title: `${josa(said.by, '이/가')} 가리키고 있습니다`,
    detail: `${uses(said)}.`,
    wayOut: `먼저 ${said.by}의 제약 조건을 지우거나 함께 지우세요.`,
  }),
  NEVER_STARTS: (said) => ({
    title: `${josa(said.about, '이/가')} 다시는 시작하지 않습니다`,
    detail: `${josa(said.about, '을/를')} 시작하는 것은 ${said.value('starter')} 등 지울 것뿐인데, 그 결과를 읽는 곳이 있습니다.`,
    wayOut: `${said.about}에 자기 스케줄을 주거나 다른 것이 시작하게 하세요.`,
  }),
  STOPS_UNKNOWN_WORK: (said) => ({
    title: `${josa(said.about, '이/가')} 다시는 시작하지 않는데, 하는 일을 알 수 없습니다`,
    detail: `${josa(said.about, '을/를')} 시작하는 것은 ${said.value('starter')} 등 지울 것뿐입니다. 쓰는 데이터를 찾지 못해, 그 일에 기대는 쪽도 알 수 없습니다.`,
    wayOut: `${josa(said.about, '이/가')} 하는 일을 보고 자기 스케줄을 주거나, 기한을 두고 받아들이세요.`,
  }),
  DECLARED_CONSUMER: (said) => ({
    title: `${josa(said.by || said.value('party'), '이/가')} 쓰고 있습니다`,
    detail: `${josa(said.by || said.value('party'), '은/는')} ${said.about}의 소비자로 선언되어 있습니다${through(said)}.`,
    wayOut: `${said.value('party') || `${said.by}의 소유자`}에게 묻고, 더 쓰지 않으면 선언을 끝내세요.`,
  }),
  OBSERVED_READER: (said) => ({
    title: `${josa(said.by || said.value('role'), '이/가')} 읽는 것이 관측되었습니다`,
    detail: `역할 ${josa(said.value('role'), '이/가')} ${josa(said.about, '을/를')} ${said.count('count')}번 읽었습니다. 마지막은 ${said.day('since')} (최근 ${said.value('days')}일 안).`,
    wayOut: `${josa(said.value('role'), '을/를')} 누가 쓰는지 찾으세요. 지울 파이프라인이 쓰는 역할이면 그 파이프라인에 잇고, 덤프처럼 뜻 없는 읽기면 ignoreReaders에 적으세요.`,
  }),
  LEGAL_HOLD: (said) => ({
    title: `${josa(said.about, '은/는')} 법적 보존 대상입니다`,
    detail: `${josa(said.value('holder'), '이/가')} 걸었습니다: ${said.value('text')}${said.has('until') ? ` (${said.day('until')}까지)` : ''}.`,
    wayOut: '보존은 아무도 면제할 수 없습니다. 건 쪽이 풀어야 합니다.',
  }),
  OPEN_INCIDENT: (said) => ({
    title: `${josa(said.about, '은/는')} 진행 중인 장애에 들어 있습니다`,
    detail: `장애 「${said.value('text')}」가 아직 해결되지 않았습니다.`,
    wayOut: '장애를 먼저 해결하세요. 아무도 면제할 수 없습니다.',
  }),
  UNRESOLVED_NAMES_IT: (said) => ({
    title: `이름을 알 수 없는 코드가 ${acts(said)} 수 있습니다`,
    detail: `${said.by ? `${said.by}: ` : ''}${fits(said)}${inKorean(said.value('message'))}.`,
    wayOut: said.has('answeredBy')
      ? `${josa(said.value('answeredBy'), '이/가')} 이것이라고 답했습니다. 코드에서 빼거나 답을 고치세요.`
      : `그 줄을 보고 무엇을 ${does(said)} 답하세요. 답은 그 코드가 바뀔 때까지 유효합니다.`,
  }),
  UNMAPPED_CONNECTION: (said) => ({
    title: `연결 ${josa(said.value('connection'), '이/가')} 어느 시스템인지 모릅니다`,
    detail: `${josa(said.value('names') || '코드', '이/가')} ${josa(said.value('connection'), '으로/로')} ${josa(said.value('text'), '을/를')} 읽거나 쓰는데, 그것이 ${said.about}일 수 있습니다.`,
    wayOut: `gyebo.yaml의 \`connections:\`에 한 줄로 이으세요: \`${said.value('connection')}: { namespace: … }\``,
  }),
  SOURCE_NEVER_SCANNED: (said) => ({
    title: `${josa(said.value('source'), '을/를')} 한 번도 스캔하지 않았습니다`,
    detail: `아직 읽지 않은 ${source(said)}에 읽는 곳이 있을 수 있습니다.`,
    wayOut: rescan(said),
  }),
  SOURCE_FAILED: (said) => ({
    title: `${said.value('source')}의 마지막 스캔이 실패했습니다`,
    detail: `${source(said)}에 읽는 곳이 있을 수 있습니다.${why(said)}`,
    wayOut: `실패한 까닭을 고치세요. ${rescan(said)}`,
  }),
  SOURCE_HELD: (said) => ({
    title: `${said.value('source')}의 마지막 스캔이 보류되었습니다`,
    detail: `${source(said)}에서 믿기 어려울 만큼 많이 사라졌습니다.${why(said)}`,
    wayOut:
      '스캔 화면에서 사라진 것을 보고, 맞으면 보류를 풀고 아니면 소스를 고쳐 다시 스캔하세요.',
  }),
  SOURCE_CHANGED: (said) => ({
    title: `${said.value('source')}의 파일이 마지막 스캔 뒤에 바뀌었습니다`,
    detail: `지금 무엇을 읽는지 알 수 없습니다: ${inKorean(said.value('text'))}.`,
    wayOut: rescan(said),
  }),
  CONFIGURATION_FAULTY: (said) => ({
    title: `${said.value('file')}에 잘못이 있어 그 전의 설정을 쓰고 있습니다`,
    detail: `이 파일이 지금 읽는 쪽, 소스, 연결을 무엇이라 하는지 알 수 없습니다(${said.value('place')}${said.has('key') ? ` ${said.value('key')}` : ''}: ${inKorean(said.value('text'))}). ${said.day('since')}에 읽은 설정으로 판정했습니다.`,
    wayOut: `${said.value('file')}의 잘못을 고치고 다시 확인하세요. 서버가 스스로 다시 읽습니다. \`gyebo doctor\`가 잘못을 모두 보여 줍니다.`,
  }),
  SOURCE_STALE: (said) => ({
    title: `${said.value('source')}의 스캔이 너무 오래되었습니다`,
    detail: `${source(said)}의 마지막 스캔은 ${said.day('since')}에 끝났습니다. 한도는 ${said.value('limitHours')}시간입니다.`,
    wayOut: rescan(said),
  }),
  WALK_INCOMPLETE: (said) => ({
    title: '계보를 끝까지 따라가지 못했습니다',
    detail: `딸린 것을 모두 보지 못했습니다.${why(said)}`,
    wayOut: '더 작은 묶음으로 확인하세요.',
  }),
  UNRESOLVED_MAY_REACH: (said) => ({
    title: `코드 ${said.count('count')}곳이 닿을 수 있습니다`,
    detail: `무엇을 읽고 쓰는지 알 수 없고, 그것이 ${members(said)}일 수 있습니다. 첫째: ${inKorean(said.value('text'))}.`,
    wayOut:
      '하나씩 답하거나, 기한을 두고 받아들이거나, 읽는 이를 알려 주는 쿼리 로그로 지켜보세요.',
  }),
  WRITES_UNKNOWN: (said) => ({
    title: `${josa(said.about, '이/가')} 하는 일을 다 알 수 없습니다`,
    detail: `${said.count('count')}곳에서 ${josa(said.about, '이/가')} 무엇을 쓰거나 부르는지 알 수 없어, 그것에 기대는 쪽도 알 수 없습니다. 첫째: ${inKorean(said.value('text'))}.`,
    wayOut: '그 줄들을 보고 무엇을 쓰거나 부르는지 답하거나, 기한을 두고 받아들이세요.',
  }),
  READS_NOT_WATCHED: (said) => ({
    title: '읽기를 충분히 오래 지켜보지 않았습니다',
    detail: `${said.value('namespace')}의 ${members(said)}: 읽기를 ${said.has('since') ? `${said.day('since')}부터만 지켜봤습니다` : '지켜보지 않습니다'}. ${said.value('days')}일이 필요합니다.`,
    wayOut: said.has('since')
      ? '기간이 찰 때까지 기다리거나 기한을 두고 받아들이세요.'
      : '살아 있는 소스가 읽기를 세게 하거나(PostgreSQL: pg_read_all_stats) 기한을 두고 받아들이세요.',
  }),
  ANONYMOUS_READS: (said) => ({
    title: '누군가 읽지만 누구인지 모릅니다',
    detail: `${josa(said.about, '이/가')} ${said.count('count')}번 읽혔습니다. 마지막은 ${said.day('since')} 이전.`,
    wayOut: 'pg_stat_statements나 쿼리 로그를 켜 누구인지 보거나, 소유자에게 묻고 받아들이세요.',
  }),
  OLDER_READS: (said) => ({
    title: '읽힌 적이 있지만 최근은 아닙니다',
    detail: `${said.has('role') ? `${josa(said.value('role'), '이/가')} ` : ''}${josa(said.about, '을/를')} ${said.count('count')}번 읽었습니다. 마지막은 ${said.day('since')}, 최근 ${said.value('days')}일보다 앞입니다.`,
    wayOut: '그것이 마지막이었는지 묻고 받아들이세요.',
  }),
  SHARED_ROLE: (said) => ({
    title: `역할 ${josa(said.value('role'), '을/를')} 여럿이 함께 씁니다`,
    detail: `${josa(said.value('role'), '이/가')} ${josa(said.about, '을/를')} 읽었는데, 지울 파이프라인 말고 ${said.value('names')}도 그 역할을 씁니다.`,
    wayOut: `파이프라인마다 역할을 나누거나, ${josa(said.value('names'), '이/가')} 읽지 않는지 확인하고 받아들이세요.`,
  }),
  BLIND_SPOT: (said) => ({
    title: `${josa(said.value('namespace'), '을/를')} 지켜보는 소스가 없습니다`,
    detail: `살아 있는 소스가 없어, 스캔한 코드 밖에서 ${josa(members(said), '을/를')} 읽어도 보이지 않습니다.`,
    wayOut: `${said.value('namespace')}의 소스를 더하거나, 까닭과 기한을 적어 사각지대를 한 번 받아들이세요.`,
  }),
  LOSES_ROWS: (said) => ({
    title: `${said.about}에서 ${josa(said.by, '이/가')} 넣던 것이 빠집니다`,
    detail: `${josa(said.about, '은/는')} ${said.count('others') > 0 ? `다른 ${said.count('others')}곳이 계속 채우지만` : '남지만'} ${josa(said.by, '이/가')} 쓰던 행은 사라집니다.`,
    wayOut: `${said.about}의 소유자에게 그 행이 필요한지 묻고 받아들이세요.`,
  }),
  KEEPS_OWN_SCHEDULE: (said) => ({
    title: `${said.about}의 시작 하나가 없어집니다`,
    detail: `이제 ${josa(said.by, '이/가')} ${josa(said.about, '을/를')} 시작하지 않습니다. ${said.has('schedule') ? `스케줄 ${said.value('schedule')}` : `다른 시작 ${said.count('others')}개`}은 남습니다.`,
    wayOut: `${josa(said.about, '이/가')} 제때 도는지 확인하고 받아들이세요.`,
  }),
  WILL_BE_RECREATED: (said) => ({
    title: `${josa(said.by, '이/가')} 다시 만듭니다`,
    detail: `${josa(said.by, '이/가')} 돌 때마다 ${josa(said.about, '을/를')} 만들므로, 지워도 다시 생깁니다.`,
    wayOut: `${said.by}도 함께 지우거나 그 단계를 먼저 빼세요.`,
  }),
  LOW_CONFIDENCE: (said) => ({
    title: `${josa(said.by, '이/가')} 쓰는 것 같습니다`,
    detail: `${uses(said)}. 다만 글을 온전히 읽지 못해 확실하지 않습니다.`,
    wayOut: '그 줄을 보고, 더 읽지 않는다고 적거나 받아들이세요.',
  }),
  RECENTLY_VANISHED: (said) => ({
    title: `${josa(said.by, '이/가')} 얼마 전까지 썼습니다`,
    detail: `${uses(said)} — ${said.day('since')}까지 그랬습니다.`,
    wayOut: `${said.by}의 변경이 의도한 것이고 배포되었는지 확인한 뒤 받아들이세요.`,
  }),
  DORMANT_READER: (said) => ({
    title: `${josa(said.by, '이/가')} 쓰지만 살아 있지 않습니다`,
    detail: `${uses(said)}. 지금은 ${sleeps[said.value('state')] ?? '살아 있지 않습니다'}.`,
    wayOut: `${said.by}도 함께 지우거나, 다시 돌릴 일이 있는지 소유자에게 물으세요.`,
  }),
  ONLY_NAMED: (said) => ({
    title: `${josa(said.about, '은/는')} 코드에 나온 이름일 뿐입니다`,
    detail: `이어지지 않은 연결 ${said.value('connection')} 아래에 있어, 다른 곳에서 읽는지 알 수 없습니다.`,
    wayOut: `gyebo.yaml의 \`connections:\`에 ${josa(said.value('connection'), '을/를')} 이은 뒤 실제 표를 확인하세요.`,
  }),
  OVERDUE_ACTION: (said) => ({
    title: `${said.about}에 끝내지 못한 조치가 있습니다`,
    detail: `장애 「${said.value('incident')}」 뒤에 ${josa(said.value('holder'), '이/가')} ${said.day('since')}까지 하기로 했습니다: ${said.value('text')}.`,
    wayOut:
      '조치를 끝내고 확인하거나, 스튜어드가 이유를 적고 면제하거나, 기한을 두고 이 이유를 받아들이세요.',
  }),
};
