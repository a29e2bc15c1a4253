package io.github.homeward.cli;

import io.github.homeward.cli.setting.DespiteSettings;
import io.github.homeward.report.file.OutputFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code homeward man}. */
@Command(name = "man", description = "Write a manual page for every command into a folder; 'man -l FILE' shows one.")
final class ManCommand implements Runnable, DespiteSettings {

    private final HomewardCommand top;

    @Parameters(paramLabel = "DIR", description = "Folder to write into, such as ~/.local/share/man/man1.")
    private Path folder = Path.of("");

    ManCommand(HomewardCommand top) {
        this.top = top;
    }

    @Override
    public void run() {
        Map<String, OutputFolder.Content> pages = new LinkedHashMap<>();
        add(Commands.under(new HomewardCommand()), pages);
        OutputFolder.at(folder).save(pages);
        pages.keySet().forEach(page -> top.session().out().println(folder.resolve(page)));
    }

    private static void add(CommandLine line, Map<String, OutputFolder.Content> pages) {
        String page = ManPage.of(line.getCommandSpec(), Version.number());
        pages.put(ManPage.name(line.getCommandSpec()) + ".1", out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
        line.getSubcommands().values().forEach(below -> add(below, pages));
    }
}
