import { josa } from '../ui/josa.ts';
import { words } from '../ui/language.svelte.ts';

/** Texts of the people screen. */
export const say = {
  title: words('사람', 'People'),
  views: words('사람 보기', 'People views'),
  users: words('들어오는 사람', 'Who signs in'),
  parties: words('이름 잇기', 'Names to confirm'),
  usersFailed: words('사람 목록을 불러오지 못했습니다', 'People could not be loaded'),
  noUsers: words(
    '아직 자기 이름으로 들어오는 사람이 없습니다',
    'Nobody has a sign-in of their own yet',
  ),
  noUsersText: words(
    '서버가 출력한 링크를 연 한 사람만 씁니다. 함께 쓸 사람을 더하면 각자 서명할 수 있습니다.',
    'Only whoever opened the link that the server printed is here. Add people, and each can sign for themselves.',
  ),
  add: words('사람 더하기', 'Add a person'),
  name: words('이름', 'Name'),
  role: words('할 수 있는 일', 'Role'),
  partiesOf: words('대신하는 이름', 'Stands for'),
  partiesHint: words(
    '스캐너가 찾은 소유자 이름이나 팀. 쉼표로 나눕니다.',
    'Owners that scanners found, or teams; with commas between.',
  ),
  nameFirst: words('이름을 적으면 더할 수 있습니다.', 'Write a name to add them.'),
  added: words(
    (name: string) => `${josa(name, '을/를')} 더했습니다`,
    (name: string) => `${name} added`,
  ),
  link: words('한 번 쓰는 링크', 'One-time link'),
  linkText: words(
    '이 사람에게만 보내세요. 처음 연 사람이 이 이름으로 들어옵니다. 다시 보여 주지 않습니다.',
    'Send it to this person only: whoever opens it first signs in under this name. It is not shown again.',
  ),
  newLink: words('새 링크', 'New link'),
  linkMade: words('링크를 만들었습니다', 'Link made'),
  notOpened: words('링크를 열지 않음', 'link not opened'),
  edit: words('바꾸기', 'Change'),
  saved: words(
    (name: string) => `${josa(name, '을/를')} 바꿨습니다`,
    (name: string) => `${name} changed`,
  ),
  leave: words('떠남', 'Has left'),
  leaveText: words(
    (name: string) =>
      `${josa(name, '은/는')} 모든 곳에서 로그아웃됩니다. 맡던 것은 고아 목록에 남습니다.`,
    (name: string) => `${name} is signed out everywhere. What they owned stays on the orphan list.`,
  ),
  left: words('떠났습니다', 'left'),
  hasLeft: words(
    (name: string) => `${josa(name, '이/가')} 떠난 것으로 적었습니다`,
    (name: string) => `${name} marked as left`,
  ),
  remove: words('지우기', 'Remove'),
  removed: words(
    (name: string) => `${josa(name, '을/를')} 지웠습니다`,
    (name: string) => `${name} removed`,
  ),
  orphans: words('다른 소유자가 없는 것', 'Without another owner'),
  noOrphans: words('이 사람만 기다리는 것이 없습니다', 'Nothing waits for this person alone'),
  actionItems: words('조치', 'Action items'),
  requestsTo: words(
    '삭제 요청은 자기 이름으로 들어오는 사람에게만 넘어갑니다.',
    'Requests go only to a person with a sign-in of their own.',
  ),
  handOver: words('넘겨주기', 'Hand over'),
  handTo: words('넘겨받을 사람이나 팀', 'Person or team that takes over'),
  handFirst: words('넘겨받을 이와 이유를 적으세요.', 'Write who takes over, and why.'),
  handed: words('넘겨주었습니다', 'Handed over'),
  partiesLead: words(
    '스캐너가 찾은 소유자 이름입니다. 누구인지 이어 두면 그 사람이 대신 서명할 수 있습니다.',
    'Owners as scanners found them. Once a person is linked to one, they can sign for it.',
  ),
  partiesFailed: words('이름을 불러오지 못했습니다', 'Names could not be loaded'),
  noParties: words('이을 이름이 없습니다', 'No names to confirm'),
  owns: words(
    (n: string) => `자산 ${n}개`,
    (n: string) => `${n} assets`,
  ),
  confirm: words(
    (user: string) => `${josa(user, '이/가')} 맞음`,
    (user: string) => `It is ${user}`,
  ),
  choose: words('사람 고르기', 'Choose a person'),
  linked: words(
    (party: string, user: string) => `${josa(party, '을/를')} ${user}에게 이었습니다`,
    (party: string, user: string) => `${party} is ${user} now`,
  ),
  aside: words('사람이 아님', 'Not a person'),
  setAside: words('목록에서 뺐습니다', 'Taken off the list'),
  who: words(
    (name: string) => `${name}: 누구인가요?`,
    (name: string) => `Who is ${name}?`,
  ),
};

/** What each role may do. */
export const roleName = {
  viewer: words('보기와 서명', 'Viewer'),
  editor: words('편집', 'Editor'),
  steward: words('스튜어드', 'Steward'),
  admin: words('관리자', 'Admin'),
};
