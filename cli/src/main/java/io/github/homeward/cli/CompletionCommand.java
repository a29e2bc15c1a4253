package io.github.homeward.cli;

import io.github.homeward.cli.setting.DespiteSettings;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code homeward completion}. */
@Command(
        name = "completion",
        description = "Print a script that completes commands and options in bash and zsh: "
                + "source <(homeward completion).")
final class CompletionCommand implements Runnable, DespiteSettings {

    private final HomewardCommand top;

    CompletionCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public void run() {
        top.session().out().print(AutoComplete.bash("homeward", Commands.under(new HomewardCommand())));
    }
}
