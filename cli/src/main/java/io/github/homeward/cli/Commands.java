package io.github.homeward.cli;

import io.github.homeward.cli.setting.Project;
import picocli.CommandLine;

/** Every command there is. */
final class Commands {

    private Commands() {}

    /** The command with all that are below it. */
    static CommandLine under(HomewardCommand top) {
        CommandLine line = new CommandLine(top);
        line.addMixin("project", new Project());
        line.addSubcommand(new InitCommand(top));
        line.addSubcommand(new ForecastCommand(top));
        line.addSubcommand(new BacktestCommand(top));
        line.addSubcommand(new ReportCommand(top));
        line.addSubcommand(new ServeCommand(top));
        line.addSubcommand(new OriginsCommand(top));
        line.addSubcommand(PluginsCommand.of(top));
        line.addSubcommand(new NewOriginCommand(top));
        line.addSubcommand(new HistoryCommand(top));
        line.addSubcommand(new ReviewCommand(top));
        line.addSubcommand(new DiffCommand(top));
        line.addSubcommand(new ReproduceCommand(top));
        line.addSubcommand(new LeversCommand(top));
        line.addSubcommand(new ScenarioCommand(top));
        line.addSubcommand(new ProgrammesCommand(top));
        line.addSubcommand(new CostCommand(top));
        line.addSubcommand(new DriversCommand(top));
        line.addSubcommand(new ExplainCommand(top));
        line.addSubcommand(new CheckCommand(top));
        line.addSubcommand(ConfigCommand.of(top));
        line.addSubcommand(new DoctorCommand(top));
        line.addSubcommand(new CompletionCommand(top));
        line.addSubcommand(new ManCommand(top));
        return line;
    }
}
