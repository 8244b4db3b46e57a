import { join } from 'node:path';
import { schoolYear } from '../../service/clock.js';
import { regimes } from '../../service/engine/the-thuc/regime.js';
import { presentIds, presentVersions } from '../templates/present.js';
import { ownHome, readArguments, templatesHome, today } from './arguments.js';
import type { Command } from './command.js';
import { commands } from './commands.js';
import { EXIT, UsageError } from './exit.js';

const OPTIONS = { list: { type: 'boolean' }, json: { type: 'boolean' } } as const;

const HELP = `vanthu completion: gợi ý lệnh, tùy chọn và tên mẫu khi bấm Tab

Cách dùng:  npx vanthu completion bash|zsh

Bật, một lần trên mỗi máy (mở lại cửa sổ lệnh thì có; từ đó gõ vanthu thay cho npx vanthu):
  bash   npx vanthu completion bash >> ~/.bashrc
  zsh    npx vanthu completion zsh >> ~/.zshrc

Mã kết thúc:  0 xong · 64 gọi lệnh sai

Ví dụ:
  source <(npx vanthu completion bash)
`;

export const completionCommand: Command = {
  name: 'completion',
  help: HELP,
  options: OPTIONS,
  async run(args, out) {
    // What is being typed may be anything, so it stands behind a mark and is not read as options.
    const mark = args.indexOf('--');
    const { values, positionals } = readArguments(mark < 0 ? args : args.slice(0, mark), OPTIONS);
    if (values.list) {
      const found = await complete(mark < 0 ? [] : args.slice(mark + 1));
      out.print(values.json ? JSON.stringify(found) : found.join('\n'));
      return EXIT.ok;
    }
    const [shell] = positionals;
    if (shell !== 'bash' && shell !== 'zsh') throw new UsageError('hãy nêu bash hoặc zsh.');
    const script = (shell === 'bash' ? bash : zsh)(join(ownHome(), 'scripts', 'vanthu.mjs'));
    out.print(values.json ? JSON.stringify({ shell, script }) : script);
    return EXIT.ok;
  },
};

/** Commands whose arguments are names of forms, and those that want the version with it. */
const NAMED = new Set(['new-version', 'render', 'preview', 'test', 'samples', 'sheet', 'migrate', 'template']);
const FULL = new Set(['publish', 'retire', 'diff']);

/** What may stand in the place of the last word. Empty where the shell's own files are. */
export async function complete(words: readonly string[]): Promise<string[]> {
  const [name = '', ...rest] = words;
  const last = words.at(-1) ?? '';
  const fitting = (all: readonly string[]) => all.filter((one) => one.startsWith(last));
  if (words.length <= 1) return fitting(Object.keys(commands));
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) return [];
  const [, option = '', begun = ''] = /^--(version|from|data-version)=(.*)$/.exec(last) ?? [];
  if (option !== '') {
    const of = versionsOf(idIn(rest));
    return of.filter((one) => one.startsWith(begun)).map((one) => `--${option}=${one}`);
  }
  if (last.startsWith('-')) {
    const { options } = await entry.load();
    return fitting([...Object.keys(options).map((one) => `--${one}`), '--help']);
  }
  const before = rest.slice(0, -1);
  if (['--version', '--from', '--data-version'].includes(before.at(-1)!)) return fitting(versionsOf(idIn(before)));
  if (before.at(-1) === '--nam-hoc') return fitting([schoolYear(today()), yearAfter(schoolYear(today()))]);
  if (before.at(-1) === '--regime') return fitting(Object.keys(regimes));
  if (name === 'docx' && rest.length === 1) return fitting(['text', 'unpack', 'pack']);
  if (name === 'template' && rest.length === 1) return fitting(['check']);
  if (name === 'completion') return fitting(['bash', 'zsh']);
  if (FULL.has(name)) return fitting(ids().flatMap((id) => versionsOf(id).map((version) => `${id}@${version}`)));
  const many = name === 'test' || name === 'template';
  if (!NAMED.has(name) || (rest.length > 1 && !many)) return [];
  const [id = ''] = last.split('@');
  return fitting(last.includes('@') ? versionsOf(id).map((version) => `${id}@${version}`) : ids());
}

/** `dang-ky` among what was typed, also where its version stands with it. */
const idIn = (words: readonly string[]) => words.find((one) => !one.startsWith('-'))?.split('@')[0] ?? '';
const yearAfter = (namHoc: string) =>
  namHoc
    .split('-')
    .map((year) => Number(year) + 1)
    .join('-');

const ids = () => presentIds(templatesHome());
const versionsOf = (id: string) => presentVersions(templatesHome(), id);

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

const bash = (program: string) => `# vanthu: gợi ý khi bấm Tab
_vanthu() {
  local IFS=$'\\n' cur words cword
  if declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref -n @: cur words cword
  else
    words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD cur=\${COMP_WORDS[COMP_CWORD]}
  fi
  COMPREPLY=($(node ${quoted(program)} completion --list -- "\${words[@]:1:cword}" 2>/dev/null))
  declare -F __ltrim_colon_completions >/dev/null && __ltrim_colon_completions "$cur"
}
complete -o default -F _vanthu vanthu
alias vanthu >/dev/null 2>&1 || command -v vanthu >/dev/null || alias vanthu="node "${quoted(quoted(program))}
`;

const zsh = (program: string) => `# vanthu: gợi ý khi bấm Tab
autoload -Uz compinit && (( $+functions[compdef] )) || compinit
_vanthu() {
  local -a found
  found=("\${(@f)$(node ${quoted(program)} completion --list -- "\${words[@]:1:$((CURRENT - 1))}" 2>/dev/null)}")
  if (( \${#found} )) && [[ -n \${found[1]} ]]; then compadd -- "\${found[@]}"; else _files; fi
}
compdef _vanthu vanthu
# Không phải alias: zsh gợi ý cho lệnh đứng sau alias.
(( $+commands[vanthu] + $+aliases[vanthu] + $+functions[vanthu] )) || function vanthu { node ${quoted(program)} "$@" }
`;
