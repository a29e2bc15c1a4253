package io.github.homeward.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Delays, leads and the room above a capacity: means shrunk to what is stated. */
class LaunchTimesTest {

    private static final LocalDate CUTOFF = LocalDate.of(2025, 1, 31);

    @Test
    void withoutLaunchesTheStatedMeansHold() {
        assertThat(LaunchSlip.learn(List.of(), CUTOFF).days()).isEqualTo(30);
        assertThat(AnnouncementLead.learn(List.of(), CUTOFF).years()).isEqualTo(0.75);
        assertThat(SupplySlack.learn(List.of()).share()).isCloseTo(1 / 12.0, within(1e-12));
    }

    @Test
    void launchesThatSlipTeachTheDelay() {
        Programme slipped = sample("2024-05-01").promised("2024-02-01").build();

        LaunchSlip slip = LaunchSlip.learn(Collections.nCopies(4, slipped), CUTOFF);

        assertThat(slip.launches()).isEqualTo(4);
        assertThat(slip.days()).isCloseTo((30 + 90) / 2.0, within(1e-9));
    }

    @Test
    void whatHasNotStartedYetSaysNothingOfDelays() {
        Programme expected = sample("2025-05-01")
                .announced("2024-02-01")
                .knownSince("2023-01-01")
                .build();

        assertThat(LaunchSlip.learn(List.of(expected), CUTOFF).launches()).isZero();
        assertThat(AnnouncementLead.learn(List.of(expected), CUTOFF).launches()).isZero();
    }

    @Test
    void announcementsLongAheadLeaveLessUntold() {
        Programme early = sample("2024-01-01").knownSince("2022-01-01").build();
        AnnouncementLead prior = AnnouncementLead.learn(List.of(), CUTOFF);

        AnnouncementLead learned = AnnouncementLead.learn(Collections.nCopies(4, early), CUTOFF);

        assertThat(learned.years()).isCloseTo((0.75 + 2) / 2, within(0.01));
        LocalDate inSpring = LocalDate.of(2026, 4, 1);
        assertThat(learned.unannounced(CUTOFF, inSpring)).isLessThan(prior.unannounced(CUTOFF, inSpring));
        assertThat(prior.unannounced(CUTOFF, CUTOFF)).isZero();
        assertThat(prior.unannounced(CUTOFF, LocalDate.of(2045, 1, 1))).isCloseTo(1, within(1e-6));
    }

    @Test
    void aProgrammeFirstHeardOfAtItsLaunchSaysNothingOfAnnouncements() {
        Programme unannounced = sample("2024-01-01").knownSince("2024-01-01").build();

        assertThat(AnnouncementLead.learn(List.of(unannounced), CUTOFF).launches())
                .isZero();
    }

    @Test
    void yearsAboveTheCapacityTeachHowMuchRoomThereIs() {
        Programme bound = sample("2023-01-01").capacity(100, false).build();

        SupplySlack slack = SupplySlack.learn(List.of(
                new ProgrammeYear(bound, 2023, 1500, 12, 0.5, 0.05),
                new ProgrammeYear(bound, 2024, 300, 12, 1.5, 0.05)));

        assertThat(slack.years()).isEqualTo(1);
        assertThat(slack.share()).isCloseTo((4 / 12.0 + 0.25) / 5, within(1e-9));
    }

    private static SampleProgramme sample(String start) {
        return new SampleProgramme().start(start);
    }
}
