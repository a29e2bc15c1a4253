package io.github.homeward.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.homeward.spi.ProgrammeStatement;
import io.github.homeward.spi.ProgrammeStatement.Kind;
import io.github.homeward.spi.VolumeStatement;
import io.github.homeward.spi.VolumeStatement.Precision;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No bundled statement says what could not be known on the day it bears. */
class KnownOnTest {

    /** What nobody plans ahead: whether and when it ends is known when it has ended, by a statement of its own. */
    private static final Set<Kind> UNPLANNED = EnumSet.of(Kind.ORDER_STOP, Kind.SHIPMENT_STOP);

    private static final BundledFacts FACTS = BundledFacts.load();

    @Test
    void theEndOfAStopIsNotToldBeforeItHasCome() {
        List<ProgrammeStatement> stops = FACTS.programmes().stream()
                .filter(statement -> UNPLANNED.contains(statement.kind()))
                .toList();

        assertThat(stops).hasSizeGreaterThan(5);
        assertThat(stops)
                .filteredOn(stop -> isAfter(stop.appliesTo(), stop.knownOn()))
                .isEmpty();
    }

    @Test
    void ordersAreCountedWhenTheyAreIn() {
        assertThat(FACTS.programmes())
                .filteredOn(statement -> statement.kind() == Kind.ORDERS)
                .isNotEmpty()
                .noneMatch(statement -> isAfter(statement.appliesFrom(), statement.knownOn()));
    }

    @Test
    void aVolumeIsPublishedAfterItsPeriodUnlessItIsALimit() {
        for (VolumeStatement statement : FACTS.volumes().statements()) {
            boolean limit =
                    statement.precision() == Precision.LOWER_BOUND || statement.precision() == Precision.UPPER_BOUND;
            if (!limit) {
                assertThat(statement.publishedOn())
                        .as(statement.toString())
                        .isAfterOrEqualTo(statement.period().to().atEndOfMonth());
            }
        }
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate known) {
        return day != null && day.isAfter(known);
    }
}
