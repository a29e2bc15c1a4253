package io.github.homeward.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryCommandTest {

    @Test
    void monthsAddUpToTheYearToDate() throws IOException {
        JsonNode rows = json("--by", "month", "--format", "json");

        double toDate = 0;
        for (JsonNode row : rows) {
            if (row.get("node").asText().equals("ALL")) {
                boolean january = row.get("month").asText().endsWith("-01");
                toDate = (january ? 0 : toDate) + row.get("value").asDouble();
                assertThat(row.get("year_to_date").asDouble()).isCloseTo(toDate, within(1e-3));
            }
        }
        assertThat(toDate).isPositive();
        assertThat(Run.onRuritania("history", "--by", "month").out())
                .contains("vehicles a month", "year to date", "Total");
    }

    @Test
    void carsAndTrucksAddUpInFiscalYearsToo() throws IOException {
        double all = last(json("ALL", "--year", "fiscal", "--format", "json"));
        double cars = last(json("ALL", "--year", "fiscal", "--vehicle", "passenger", "--format", "json"));
        double trucks = last(json("ALL", "--year", "fiscal", "--vehicle", "truck", "--format", "json"));

        assertThat(cars + trucks).isCloseTo(all, within(1e-3));
        assertThat(Run.onRuritania("history", "ALL", "--year", "fiscal", "--vehicle", "truck")
                        .out())
                .contains("trucks alone; fiscal years, April to March", "FY20");
    }

    @Test
    void claimsThatWereSetAsideCanBeRead() throws IOException {
        String page = Run.of("history", "--claims").out();

        assertThat(page)
                .contains(
                        "Weighed and set aside",
                        "Beside the subject",
                        "2023: Nearly 9,000 US-built Camrys were sold in Japan",
                        "[seed_usbuilt]",
                        "held     No US-built Toyota in 2023");
        JsonNode first = new ObjectMapper()
                .readTree(Run.of("history", "--claims", "--format", "json").bytes())
                .get(0);
        assertThat(first.get("kind").asText()).isEqualTo("set-aside");
        assertThat(first.get("figure").asDouble()).isEqualTo(9_000);
        assertThat(Run.onRuritania("history", "--claims").out()).contains("states no claims");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "history --year lunar      | HW204 | --year | calendar or fiscal",
                "history --vehicle bicycle | HW204 | --vehicle | passenger or truck",
                "history --by week         | HW204 | --by | choose one of them",
                "history acme              | HW207 | NODE | perhaps ALL/Acme was meant",
                "history Antarctica        | HW207 | NODE | perhaps AQ was meant",
                "history plough            | HW207 | NODE | perhaps AQ-acme-plough was meant",
                "explain acme              | HW207 | NODE | perhaps ALL/Acme was meant",
                "programmes Antarctica     | HW207 | NODE | perhaps AQ was meant"
            })
    void mistakesAreToldWithWhatWasMeant(String line, String code, String place, String fix) {
        Run run = Run.onRuritania(line.strip().split(" +", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(code, place, fix);
    }

    private static JsonNode json(String... options) throws IOException {
        String[] args = new String[options.length + 1];
        args[0] = "history";
        System.arraycopy(options, 0, args, 1, options.length);
        Run run = Run.onRuritania(args);
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.bytes());
    }

    private static double last(JsonNode rows) {
        return rows.get(rows.size() - 1).get("value").asDouble();
    }
}
