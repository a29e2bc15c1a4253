package io.github.homeward.cli.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class CatalogueTest {

    @Command(name = "top", subcommands = Below.class)
    private static final class Top {}

    @Command(name = "below-it", mixinStandardHelpOptions = true)
    private static final class Below {

        @SuppressWarnings("UnusedVariable")
        @Option(names = {"-f", "--far-away"})
        int far;
    }

    @Test
    void everyOptionHasOneKeyForItsCommandAndOneForAll() {
        Catalogue catalogue = Catalogue.of(new CommandLine(new Top()));

        assertThat(catalogue.keys()).containsExactly(new Key("", "far-away"), new Key("below-it", "far-away"));
        assertThat(catalogue.keys())
                .extracting(Key::variable)
                .containsExactly("HOMEWARD_FAR_AWAY", "HOMEWARD_BELOW_IT_FAR_AWAY");
        assertThat(catalogue.option(new Key("other", "far-away"))).isNull();
    }
}
