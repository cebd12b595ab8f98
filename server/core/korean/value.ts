import type { Message } from './message.ts';

/** Values of Python code that nobody knows before it runs; they stand within the messages of `code`. */
export const values: Message[] = [
  ['its schedule is not known: {}', '주기를 알 수 없습니다: {1*}'],
  ['its id is not known', 'id를 알 수 없습니다'],
  ['Airflow does not take its id', 'Airflow가 받아들이지 않는 id입니다'],
  ['a task after it has an id that is not known', '뒤에 오는 태스크의 id를 알 수 없습니다'],
  ['some of its arguments are not known', '인자 일부를 알 수 없습니다'],
  ['some of its options are not known', '옵션 일부를 알 수 없습니다'],
  ['what it is connected to is not known', '무엇과 이어지는지 알 수 없습니다'],
  ['the id of a task group is not known', '태스크 그룹의 id를 알 수 없습니다'],
  ['several tasks have this id', '같은 id의 태스크가 여럿입니다'],
  ['a condition is not known', '조건을 알 수 없습니다'],
  [
    'a setting that is not known may be made otherwise',
    '알 수 없는 설정이 다르게 되어 있을 수 있습니다',
  ],
  ['a setting that is not known would have to be made', '알 수 없는 설정이 되어 있어야 합니다'],
  [
    'which of several objects stands here is not known',
    '여러 객체 가운데 어느 것인지 알 수 없습니다',
  ],
  ['it is expanded at run time', '실행할 때 펼쳐집니다'],
  ['its value is only known at run time', '값은 실행할 때 정해집니다'],
  ['it is run by a library', '라이브러리가 실행합니다'],
  ['it runs after an error only', '오류가 났을 때만 실행됩니다'],
  [
    'it repeats while a condition holds that is not known',
    '알 수 없는 조건이 참인 동안 되풀이합니다',
  ],
  [
    'which of several functions is called is not known',
    '여러 함수 가운데 어느 것을 부르는지 알 수 없습니다',
  ],
  ['it repeats over {}, which is not known', '{1}만큼 되풀이하는데, 그것을 알 수 없습니다'],
  ['the Airflow variable {} is not known', 'Airflow 변수 {1:을/를} 알 수 없습니다'],
  ['the environment variable {} is not known', '환경 변수 {1:을/를} 알 수 없습니다'],
  ['the parameter {} of {} is not known', '{2}의 인자 {1:을/를} 알 수 없습니다'],
  ['{} is not defined in the file', '{1:이/가} 이 파일에 정의되어 있지 않습니다'],
  ['{} is not defined in {}', '{1:이/가} {2}에 정의되어 있지 않습니다'],
  ['stopped: {}', '도중에 멈췄습니다: {1*}'],
  ['it is nested too deep', '너무 깊이 겹쳐 있습니다'],
  ['calls are nested deeper than {}', '호출이 {1}단계보다 깊이 겹쳐 있습니다'],
  ['more than {} steps', '{1}단계를 넘었습니다'],
  ['more than {} ms', '{1}ms를 넘었습니다'],
  ['this statement raises {} when it is followed', '이 문장을 따라가면 {1} 오류가 납니다'],
  [
    'it would raise {} here with the settings that can be seen',
    '보이는 설정대로면 여기서 {1} 오류가 납니다',
  ],
  ['the Python parser gave no tree', '파이썬 구문 분석기가 결과를 내지 못했습니다'],
];
