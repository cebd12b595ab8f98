import type { Josa } from './josa.ts';

interface Help {
  /** The Korean of a sentence inside a sentence. */
  ko: (text: string) => string;
  josa: (word: string, pair: Josa) => string;
}
type Rule = [RegExp, (help: Help, ...parts: string[]) => string];

const of =
  (text: string): Rule[1] =>
  () =>
    text;

/** Code: what is read and written there. */
const ofCode: Rule[] = [
  [
    /^part of the name (.+) is only known at run time: (.+)$/su,
    (_, name = '', unknown = '') => `이름 ${name}의 일부는 실행할 때 정해집니다: ${unknown}`,
  ],
  [
    /^the DAG it triggers is only known at run time: (.+)$/su,
    (_, dag = '') => `어느 DAG를 실행시키는지는 실행할 때 정해집니다: ${dag}`,
  ],
  [
    /^the DAG it waits for is only known at run time: (.+)$/su,
    (_, dag = '') => `어느 DAG를 기다리는지는 실행할 때 정해집니다: ${dag}`,
  ],
  [
    /^the DAG (\S+) may look otherwise: (.+)$/su,
    ({ ko, josa }, dag = '', why = '') =>
      `DAG ${josa(dag, '은/는')} 실제와 다를 수 있습니다: ${ko(why)}`,
  ],
  [
    /^the task (\S+) may look otherwise: (.+)$/su,
    ({ ko, josa }, task = '', why = '') =>
      `태스크 ${josa(task, '은/는')} 실제와 다를 수 있습니다: ${ko(why)}`,
  ],
  [
    /^the file is not read whole: (.+)$/su,
    ({ ko }, why = '') => `파일을 끝까지 읽지 못했습니다: ${ko(why)}`,
  ],
  [
    /^it runs SQL that is not known: (.+)$/su,
    (_, sql = '') => `알 수 없는 SQL을 실행합니다: ${sql}`,
  ],
  [/^it runs SQL that is not known$/u, of('알 수 없는 SQL을 실행합니다')],
  [/^its SQL is not known: (.+)$/su, (_, sql = '') => `SQL을 알 수 없습니다: ${sql}`],
  [
    /^its SQL file (.+) is not in the scanned folder$/su,
    ({ josa }, file = '') => `SQL 파일 ${josa(file, '이/가')} 스캔한 폴더에 없습니다`,
  ],
  [
    /^(\S+) runs SQL that is not in the command$/u,
    ({ josa }, program = '') => `${josa(program, '이/가')} 명령에 적히지 않은 SQL을 실행합니다`,
  ],
  [
    /^(\S+) runs the file (.+), which was not found$/su,
    ({ josa }, program = '', file = '') =>
      `${josa(program, '이/가')} 실행하는 파일 ${josa(file, '을/를')} 찾지 못했습니다`,
  ],
  [
    /^it runs (.+), which may read and write data$/su,
    ({ josa }, what = '') => `${josa(what, '을/를')} 실행하는데, 데이터를 읽고 쓸 수 있습니다`,
  ],
  [/^it writes Redis keys that are not known$/u, of('알 수 없는 Redis 키에 씁니다')],
  [/^it reads Redis keys that are not known$/u, of('알 수 없는 Redis 키를 읽습니다')],
  [
    /^it uses an Elasticsearch index that is not known$/u,
    of('알 수 없는 Elasticsearch 인덱스를 씁니다'),
  ],
  [
    /^the function (\S+) is not in the scanned folder$/u,
    ({ josa }, name = '') => `함수 ${josa(name, '이/가')} 스캔한 폴더에 없습니다`,
  ],
  [/^the function is too long to follow whole$/u, of('함수가 길어 끝까지 따라가지 못했습니다')],
  [/^its code is too long to follow whole$/u, of('코드가 길어 끝까지 따라가지 못했습니다')],
  [
    /^the DAGs of (.+) are not in the scanned folder$/su,
    (_, what = '') => `${what}의 DAG들이 스캔한 폴더에 없습니다`,
  ],
  [
    /^the tasks come from (.+)$/su,
    ({ josa }, what = '') => `태스크를 ${josa(what, '이/가')} 만듭니다`,
  ],
  [
    /^the foreign table (\S+) reads through (.+), server (.*)$/su,
    ({ josa }, table = '', wrapper = '', server = '') =>
      `외부 테이블 ${josa(table, '은/는')} ${josa(wrapper, '으로/로')} 읽습니다 (서버 ${server})`,
  ],
];

/** Values of Python code that nobody knows before it runs. */
const ofValues: Rule[] = [
  [
    /^its schedule is not known: (.+)$/su,
    ({ ko }, why = '') => `주기를 알 수 없습니다: ${ko(why)}`,
  ],
  [/^its id is not known$/u, of('id를 알 수 없습니다')],
  [/^some of its (?:arguments|options) are not known$/u, of('인자 일부를 알 수 없습니다')],
  [/^what it is connected to is not known$/u, of('무엇과 이어지는지 알 수 없습니다')],
  [/^the id of a task group is not known$/u, of('태스크 그룹의 id를 알 수 없습니다')],
  [/^several tasks have this id$/u, of('같은 id의 태스크가 여럿입니다')],
  [/^a condition is not known$/u, of('조건을 알 수 없습니다')],
  [/^it is expanded at run time$/u, of('실행할 때 펼쳐집니다')],
  [/^its value is only known at run time$/u, of('값은 실행할 때 정해집니다')],
  [/^it is run by a library$/u, of('라이브러리가 실행합니다')],
  [/^it runs after an error only$/u, of('오류가 났을 때만 실행됩니다')],
  [
    /^it repeats while a condition holds that is not known$/u,
    of('알 수 없는 조건이 참인 동안 되풀이합니다'),
  ],
  [
    /^which of several functions is called is not known$/u,
    of('여러 함수 가운데 어느 것을 부르는지 알 수 없습니다'),
  ],
  [
    /^it repeats over (.+), which is not known$/su,
    (_, what = '') => `알 수 없는 ${what}만큼 되풀이합니다`,
  ],
  [
    /^the (Airflow variable|environment variable|parameter) (.+?)(?: of (\S+))? is not known$/su,
    ({ josa }, kind = '', name = '', owner = '') => {
      const said = { 'Airflow variable': 'Airflow 변수', parameter: '인자' }[kind] ?? '환경 변수';
      return `${owner ? `${owner}의 ` : ''}${said} ${josa(name, '을/를')} 알 수 없습니다`;
    },
  ],
  [
    /^(\S+) is not defined in (.+)$/su,
    ({ josa }, name = '', file = '') =>
      `${josa(name, '이/가')} ${file === 'the file' ? '이 파일' : file}에 정의되어 있지 않습니다`,
  ],
  [/^stopped: (.+)$/su, ({ ko }, why = '') => `도중에 멈췄습니다: ${ko(why)}`],
  [/^it is nested too deep$/u, of('너무 깊이 겹쳐 있습니다')],
  [
    /^(?:calls are )?nested deeper than (\d+)(?: levels)?$/u,
    (_, n = '') => `${n}단계보다 깊이 겹쳐 있습니다`,
  ],
  [
    /^more than (\d+) (steps|ms|statements)$/u,
    (_, n = '', unit = '') =>
      `${n}${{ steps: '단계', ms: 'ms', statements: '개 문장' }[unit] ?? ''}를 넘었습니다`,
  ],
  [
    /^this statement raises (\S+) when it is followed$/u,
    (_, error = '') => `따라가면 이 문장에서 ${error} 오류가 납니다`,
  ],
  [
    /^it would raise (\S+) here with the settings that can be seen$/u,
    (_, error = '') => `보이는 설정대로면 여기서 ${error} 오류가 납니다`,
  ],
];

/** Texts of SQL. */
const ofSql: Rule[] = [
  [
    /^not parsed, its tables are only seen in its words: (.+)$/su,
    ({ ko }, why = '') => `구문을 풀지 못해 낱말에서 본 테이블만 적었습니다: ${ko(why)}`,
  ],
  [
    /^the tables read are in doubt: (.+)$/su,
    ({ ko }, said = '') =>
      `읽는 테이블이 확실하지 않습니다: ${said.split('; ').map(ko).join('; ')}`,
  ],
  [/^only the parser sees (.+)$/su, (_, tables = '') => `구문 분석에서만 보이는 테이블 ${tables}`],
  [/^only its words show (.+)$/su, (_, tables = '') => `낱말에서만 보이는 테이블 ${tables}`],
  [/^the parser does not know this statement$/u, of('구문 분석기가 모르는 문장입니다')],
  [/^the parser took too long$/u, of('구문 분석이 너무 오래 걸렸습니다')],
  [/^the parser stopped: (.+)$/su, (_, why = '') => `구문 분석기가 멈췄습니다: ${why}`],
  [/^not read: (.+)$/su, (_, why = '') => `읽지 못했습니다: ${why}`],
  [
    /^the routine's body is (.+), not SQL$/su,
    (_, what = '') => `루틴 본문이 SQL이 아니라 ${what}입니다`,
  ],
  [/^the statement is put together at run time$/u, of('문장을 실행할 때 조립합니다')],
  [
    /^the target of the (?:write|UPDATE|DELETE) is not a (?:table name|name or path)$/u,
    of('쓰는 대상이 테이블 이름이 아닙니다'),
  ],
  [
    /^a whole database is (exported|imported)$/u,
    (_, what = '') =>
      what === 'exported' ? '데이터베이스 전체를 내보냅니다' : '데이터베이스 전체를 들여옵니다',
  ],
  [/^the dictionary is filled from another system$/u, of('다른 시스템에서 채우는 딕셔너리입니다')],
  [
    /^the dictionary is filled by a query in a string$/u,
    of('문자열 속 쿼리로 채우는 딕셔너리입니다'),
  ],
  [/^the prepared statement is only known at run time$/u, of('준비한 문장은 실행할 때 정해집니다')],
  [
    /^the table behind the view that is written is not known$/u,
    of('뷰 뒤에서 실제로 쓰는 테이블을 알 수 없습니다'),
  ],
  [
    /^which table of the view is written is not known$/u,
    of('뷰의 어느 테이블에 쓰는지 알 수 없습니다'),
  ],
  [/^the file to insert is not named$/u, of('넣을 파일 이름이 없습니다')],
  [
    /^the other table of the partition is not named$/u,
    of('파티션을 주고받는 테이블 이름이 없습니다'),
  ],
  [
    /^(\S+\(\)) reads tables that are not named here$/u,
    (_, name = '') => `${name}는 여기에 이름이 없는 테이블을 읽습니다`,
  ],
  [
    /^(.+) has no schema and may stand in (.+) too; write the schema$/su,
    (_, name = '', schema = '') =>
      `${name}에 스키마가 없어 ${schema}에 있는 것일 수도 있습니다. 스키마를 적으세요`,
  ],
  [
    /^a string is never closed; what stands behind it was not read$/u,
    of('닫히지 않은 문자열이 있어 그 뒤를 읽지 못했습니다'),
  ],
  [/^blocks are nested too deep to be read$/u, of('블록이 너무 깊이 겹쳐 읽지 못했습니다')],
  [/^a table function is the target of the write$/u, of('쓰는 대상이 테이블 함수입니다')],
  [/^no target table found$/u, of('쓰는 테이블을 찾지 못했습니다')],
  [
    /^a template writes this statement: (.+)$/su,
    (_, text = '') => `템플릿이 만드는 문장입니다: ${text}`,
  ],
  [
    /^no statement is known that begins with "(.*)"$/su,
    (_, word = '') => `"${word}"로 시작하는 문장을 모릅니다`,
  ],
  [
    /^template expressions on lines of their own were left out$/u,
    of('홀로 선 템플릿 줄은 빼고 읽었습니다'),
  ],
];

/** Files and folders that could not be read, and what to do. */
const ofFiles: Rule[] = [
  [
    /^line (\d+) is not Python: (.+); correct it or exclude the file$/su,
    (_, line = '', text = '') =>
      `${line}번째 줄이 Python이 아닙니다: ${text}; 고치거나 파일을 빼세요`,
  ],
  [
    /^(\d+) bytes are more than (\d+)$/u,
    (_, size = '', most = '') => `${size}바이트는 ${most}바이트를 넘습니다`,
  ],
  [
    /^reading it took more than (\S+) s$/u,
    (_, seconds = '') => `읽는 데 ${seconds}초를 넘겼습니다`,
  ],
  [/^the reading thread ended$/u, of('읽던 스레드가 끝났습니다')],
  [
    /^it is a link that leads out of the scanned folder$/u,
    of('스캔한 폴더 밖으로 나가는 링크입니다'),
  ],
  [/^the link leads out of the folder$/u, of('폴더 밖으로 나가는 링크입니다')],
  [/^the link leads nowhere(?:: (.+))?$/su, of('가리키는 곳이 없는 링크입니다')],
  [/^it is a broken link$/u, of('끊어진 링크입니다')],
  [/^it cannot be read(?:: (.+))?$/su, (_, why = '') => `읽을 수 없습니다${why ? `: ${why}` : ''}`],
  [/^it holds NUL bytes and is no (?:Python )?text$/u, of('NUL 바이트가 들어 있어 글이 아닙니다')],
  [
    /^it is not (.+); say its encoding or exclude it$/su,
    (_, what = '') => `${what} 글이 아닙니다; 인코딩을 적거나 빼세요`,
  ],
  [
    /^(.+) cannot be listed: (.+)$/su,
    ({ josa }, path = '', why = '') => `${josa(path, '을/를')} 늘어놓을 수 없습니다: ${why}`,
  ],
  [
    /^(.+) could not be listed whole$/su,
    ({ josa }, path = '') => `${josa(path, '을/를')} 끝까지 늘어놓지 못했습니다`,
  ],
  [
    /^no folder could be listed: (.+)$/su,
    (_, why = '') => `어느 폴더도 늘어놓지 못했습니다: ${why}`,
  ],
  [
    /^there is no folder (.+?); correct `path`.*$/su,
    ({ josa }, path = '') =>
      `폴더 ${josa(path, '이/가')} 없습니다; \`path\`를 고치세요 (gyebo.yaml에서 시작합니다)`,
  ],
  [/^exclude it$/u, of('빼세요')],
  [/^split it or exclude it$/u, of('나누거나 빼세요')],
  [/^raise maxBytes or exclude it$/u, of('maxBytes를 늘리거나 빼세요')],
  [/^correct its permissions or exclude it$/u, of('권한을 고치거나 빼세요')],
  [/^correct `path` or its permissions$/u, of('`path`나 권한을 고치세요')],
  [/^put the file itself there or exclude it$/u, of('파일 자체를 그 자리에 두거나 빼세요')],
  [
    /^see whether it can be made simpler, or exclude it$/u,
    of('더 단순하게 할 수 있는지 보거나 빼세요'),
  ],
];

/** A database that answers otherwise than hoped. */
const ofDatabases: Rule[] = [
  [
    /^nothing listens there; .*$/u,
    of('거기서 듣는 것이 없습니다; 켜져 있는지, 포트가 맞는지 보세요'),
  ],
  [/^the host name is not known here; .*$/u, of('호스트 이름을 모릅니다; `host`를 보세요')],
  [/^there is no way to that host; .*$/u, of('그 호스트로 가는 길이 없습니다; 네트워크를 보세요')],
  [/^no answer; .*$/u, of('응답이 없습니다; 네트워크와 방화벽을 보세요')],
  [
    /^the password of (.+) was refused; .*$/u,
    (_, who = '') => `${who}의 비밀번호가 거절되었습니다; \`password\`를 보세요`,
  ],
  [
    /^(.+) may not log in from here; .*$/u,
    ({ josa }, who = '') => `${josa(who, '은/는')} 여기서 들어갈 수 없습니다; pg_hba.conf를 보세요`,
  ],
  [
    /^there is no database (.+); .*$/u,
    ({ josa }, name = '') => `데이터베이스 ${josa(name, '이/가')} 없습니다; \`database\`를 보세요`,
  ],
  [/^it takes no more connections; .*$/u, of('연결을 더 받지 않습니다; 나중에 다시 하세요')],
  [
    /^a statement took too long; .*$/u,
    of('문장이 너무 오래 걸렸습니다; `statementSeconds`를 늘리거나 한가할 때 스캔하세요'),
  ],
  [
    /^the server ended the connection; .*$/u,
    of('서버가 연결을 끊었습니다; 돌아오면 다시 스캔하세요'),
  ],
  [/^it is starting or stopping; .*$/u, of('켜지거나 꺼지는 중입니다; 잠시 뒤 다시 스캔하세요')],
  [/^the connection was lost; .*$/u, of('연결이 끊겼습니다; 서버가 돌아오면 다시 스캔하세요')],
  [
    /^no privilege on schema (\S+): (GRANT .+)$/su,
    (_, schema = '', grant = '') => `스키마 ${schema}에 권한이 없습니다: ${grant}`,
  ],
  [
    /^there is no schema (\S+) in (\S+): .*$/su,
    (_, schema = '', base = '') =>
      `${base}에 스키마 ${schema}가 없습니다: \`schemas\`에서 빼거나 데이터베이스에 적힌 대로 쓰세요`,
  ],
];

/** How a run ended. */
const ofRuns: Rule[] = [
  [
    /^(\d+) of (\d+) assets \((\d+) %\) of (\S+) would be gone within (\d+) days, more than (\d+) %\. Nothing was withdrawn\. If this is right: (.+)$/su,
    (_, lost = '', all = '', share = '', source = '', days = '', most = '', command = '') =>
      `${source}의 자산 ${all}개 가운데 ${lost}개(${share}%)가 ${days}일 안에 사라지게 됩니다. 한도는 ${most}%입니다. 아무것도 거두지 않았습니다. 맞는 일이라면: ${command}`,
  ],
  [/^the source was retired$/u, of('소스를 은퇴시켰습니다')],
  [/^cancelled$/u, of('취소했습니다')],
  [/^gyebo stopped$/u, of('Gyebo가 꺼졌습니다')],
  [
    /^the scan's process ended early: (.+)$/su,
    (_, why = '') => `스캔 프로세스가 일찍 끝났습니다: ${why}`,
  ],
  [/^stopped after (\d+) assets$/u, (_, n = '') => `자산 ${n}개에서 멈췄습니다`],
  [/^there is more beyond (\d+) hops$/u, (_, n = '') => `${n}단계 너머에 더 있습니다`],
];

/** English sentences of scanners and runs, each with its Korean; the first that fits counts. */
export const messageRules: Rule[] = [
  ...ofRuns,
  ...ofCode,
  ...ofValues,
  ...ofSql,
  ...ofFiles,
  ...ofDatabases,
];
