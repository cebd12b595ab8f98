import type { Message } from './message.ts';

/** A database that answers otherwise than hoped. */
export const databases: Message[] = [
  [
    'Neo4j at {} refuses this user and password, or token; set store.user and store.password, or store.token',
    'Neo4j {1}에서 이 사용자와 비밀번호, 또는 토큰을 받아 주지 않습니다. store.user와 store.password, 또는 store.token을 고치세요',
  ],
  [
    'Neo4j at {} refuses sign-ins for a while, after too many wrong passwords; wait, then set store.password',
    'Neo4j {1}에서 틀린 비밀번호가 너무 많아 잠시 받아 주지 않습니다. 기다렸다가 store.password를 고치세요',
  ],
  [
    'Neo4j at {} has no database "{}"; set store.database',
    'Neo4j {1}에 {"2"} 데이터베이스가 없습니다. store.database를 고치세요',
  ],
  [
    'Neo4j at {} cannot be written: give the user write and schema rights, on a server that is not read-only',
    'Neo4j {1}에 쓸 수 없습니다. 사용자에게 쓰기와 스키마 권한을 주고, 읽기 전용이 아닌 서버를 쓰세요',
  ],
  [
    'Neo4j at {} took too long and the query was ended; try again',
    'Neo4j {1}에서 너무 오래 걸려 질의를 끝냈습니다. 다시 해 보세요',
  ],
  [
    'Neo4j at {} shows a certificate that is not trusted here; name its authority by NODE_EXTRA_CA_CERTS ({})',
    'Neo4j {1}의 인증서를 여기서는 믿을 수 없습니다. 그 인증 기관을 NODE_EXTRA_CA_CERTS로 알려 주세요 ({2})',
  ],
  [
    'Neo4j at {} cannot be reached; see that it runs and that store.url is right ({})',
    'Neo4j {1}에 닿을 수 없습니다. 켜져 있는지, store.url이 맞는지 보세요 ({2})',
  ],
  [
    'Neo4j at {} holds another graph: give Gyebo an empty database of its own',
    'Neo4j {1}에 다른 그래프가 들어 있습니다. Gyebo에게는 비어 있는 데이터베이스를 따로 주세요',
  ],
  [
    'the store was written to whenever it was read from end to end: export while no scan runs',
    '저장소를 처음부터 끝까지 읽는 동안 매번 쓰기가 있었습니다. 스캔이 없을 때 내보내세요',
  ],
  [
    'Neo4j does not answer in time; the connection is given up',
    'Neo4j가 제때 답하지 않아 연결을 끊었습니다',
  ],
  ['the graph could not be loaded', '그래프를 불러오지 못했습니다'],
  ['PostgreSQL at {} failed: {} ({})', 'PostgreSQL {1}에서 실패했습니다: {2} ({3*})'],
  ['PostgreSQL at {} failed: {}', 'PostgreSQL {1}에서 실패했습니다: {2}'],
  [
    'nothing listens there; is it running, and is the port right?',
    '거기서 받는 것이 없습니다. 켜져 있는지, 포트가 맞는지 보세요',
  ],
  [
    'the host name is not known here; check `host`',
    '여기서는 모르는 호스트 이름입니다. `host`를 보세요',
  ],
  [
    'there is no way to that host; check the network',
    '그 호스트로 가는 길이 없습니다. 네트워크를 보세요',
  ],
  ['no answer; check the network and the firewall', '응답이 없습니다. 네트워크와 방화벽을 보세요'],
  [
    'the password of the role was refused; check `password`',
    '역할의 비밀번호가 거절되었습니다. `password`를 보세요',
  ],
  [
    'the password of {} was refused; check `password`',
    '{1}의 비밀번호가 거절되었습니다. `password`를 보세요',
  ],
  [
    'the role may not log in from here; see pg_hba.conf',
    '그 역할은 여기서 들어갈 수 없습니다. pg_hba.conf를 보세요',
  ],
  [
    '{} may not log in from here; see pg_hba.conf',
    '{1:은/는} 여기서 들어갈 수 없습니다. pg_hba.conf를 보세요',
  ],
  [
    'there is no database {}; check `database`',
    '데이터베이스 {1:이/가} 없습니다. `database`를 보세요',
  ],
  ['it takes no more connections; try again later', '연결을 더 받지 않습니다. 나중에 다시 하세요'],
  [
    'a statement took too long; raise `statementSeconds`, or scan at a quieter time',
    '문장이 너무 오래 걸렸습니다. `statementSeconds`를 늘리거나 한가할 때 스캔하세요',
  ],
  [
    'the server ended the connection; scan again when it is back',
    '서버가 연결을 끊었습니다. 돌아오면 다시 스캔하세요',
  ],
  [
    'it is starting or stopping; scan again in a moment',
    '켜지거나 꺼지는 중입니다. 잠시 뒤 다시 스캔하세요',
  ],
  [
    'the connection was lost; scan again when the server is back',
    '연결이 끊겼습니다. 서버가 돌아오면 다시 스캔하세요',
  ],
  ['no privilege on schema {}; run {}', '스키마 {1}에 권한이 없습니다. 다음을 실행하세요: {2}'],
  [
    'there is no schema {} in {}; take it out of `schemas`, or spell it as the database does',
    '{2}에 스키마 {1:이/가} 없습니다. `schemas`에서 빼거나 데이터베이스에 적힌 대로 쓰세요',
  ],
  [
    'this PostgreSQL is older than 11, whose catalog is not known here; upgrade it',
    'PostgreSQL이 11보다 낮아 카탈로그를 읽을 줄 모릅니다. 올리세요',
  ],
  ['PostgreSQL gave no answer to what it is', 'PostgreSQL이 자기가 무엇인지 답하지 않았습니다'],
  [
    'the publication {} gives every table to its subscribers',
    '발행 {1:은/는} 모든 테이블을 구독자에게 내줍니다',
  ],
  [
    'the subscription {} copies {} of another server',
    '구독 {1:이/가} 다른 서버의 {2:을/를} 복사해 옵니다',
  ],
  ['no privilege on subscriptions; run {}', '구독을 볼 권한이 없습니다. 실행하세요: {1}'],
  [
    'the foreign table {} reads through an unknown wrapper, server {}',
    '외부 테이블 {1:은/는} 알 수 없는 래퍼로 읽습니다 (서버 {2})',
  ],
  [
    'the foreign table {} reads through {}, server {}',
    '외부 테이블 {1:은/는} {2:으로/로} 읽습니다 (서버 {3})',
  ],
  ['COPY and cursors are not tracked: set {}', 'COPY와 커서가 기록되지 않습니다. 설정하세요: {1}'],
  ['pg_stat_statements.track is none', 'pg_stat_statements.track이 none입니다'],
  [
    'statements inside functions are not tracked: set {}',
    '함수 안의 문장이 기록되지 않습니다. 설정하세요: {1}',
  ],
];
