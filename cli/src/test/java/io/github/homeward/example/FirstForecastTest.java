package io.github.homeward.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.forecast.Forecast;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class FirstForecastTest {

    @Test
    void theExamplePrintsFiveYearsOfTheTotal() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Forecast forecast = FirstForecast.print(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(forecast.node("ALL")).hasSize(5);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(5)
                .allMatch(line -> line.matches("20(26|27|28|29|30): [\\d,]+ \\([\\d,]+ to [\\d,]+\\)"));
    }
}
