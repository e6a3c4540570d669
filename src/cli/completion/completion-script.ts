import type { CompletedCommand } from './completion-table.ts';

/** A script for a shell that completes words of `attest`; no command is run for it. */
export const COMPLETION_SCRIPTS = {
  bash: bashScript,
  zsh: (commands: readonly CompletedCommand[]) =>
    `autoload -U +X bashcompinit && bashcompinit\n${bashScript(commands)}`,
  fish: fishScript,
} as const;

export type CompletedShell = keyof typeof COMPLETION_SCRIPTS;

function bashScript(commands: readonly CompletedCommand[]): string {
  const values = commands.flatMap(({ name, options }) => {
    const files = options.filter((one) => one.takesValue && one.choices.length === 0);
    return [
      ...options
        .filter(({ choices }) => choices.length > 0)
        .map(({ long, choices }) => `    '${name} ${long}') words='${choices.join(' ')}' ;;`),
      ...(files.length > 0
        ? [`    ${files.map(({ long }) => `'${name} ${long}'`).join('|')}) return ;;`]
        : []),
    ];
  });
  const perCommand = commands.map(
    ({ name, words, options }) =>
      `      ${name}) words='${words.join(' ')}'; options='${options.map(({ long }) => long).join(' ')}' ;;`,
  );
  return `# Completes attest. In ~/.bashrc: source <(attest completion bash)
_attest() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words='' options=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} --help --version' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} $before" in
${values.join('\n')}
  esac
  if [ -z "$words" ]; then
    case "\${COMP_WORDS[1]}" in
${perCommand.join('\n')}
    esac
    case "$current" in
      -*) words="$options" ;;
      *) [ "$COMP_CWORD" -eq 2 ] || words='' ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -o bashdefault -F _attest attest
`;
}

function fishScript(commands: readonly CompletedCommand[]): string {
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, about, words, options }) => {
    const inside = `-n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c attest -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
      ...(words.length > 0 ? [`complete -c attest ${inside} -a ${quoted(words.join(' '))}`] : []),
      ...options.map(({ long, about: does, takesValue, choices }) => {
        const value = choices.length > 0 ? ` -xa ${quoted(choices.join(' '))}` : ' -r';
        return `complete -c attest ${inside} -l ${long.slice(2)}${takesValue ? value : ''} -d ${quoted(does)}`;
      }),
    ];
  });
  return `# Completes attest. In ~/.config/fish/config.fish: attest completion fish | source\n${lines.join('\n')}\n`;
}
