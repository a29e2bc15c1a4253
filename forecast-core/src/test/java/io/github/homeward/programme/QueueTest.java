package io.github.homeward.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QueueTest {

    @Test
    void noVehicleIsLostOrMade() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 200; trial++) {
            double opening = random.nextDouble(50_000);
            Queue queue = new Queue(opening);
            double ordered = 0;
            double delivered = 0;
            for (int month = 0; month < 60; month++) {
                double orders = random.nextDouble(5_000);
                double room = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble(4_000);
                double now = queue.month(orders, room);
                assertThat(now).isBetween(0.0, room);
                ordered += orders;
                delivered += now;
            }
            assertThat(delivered + queue.cancelled() + queue.waiting()).isCloseTo(opening + ordered, within(1e-6));
        }
    }

    @Test
    void moreOrdersNeverMeanFewerDeliveriesInAnyMonth() {
        SplittableRandom random = new SplittableRandom(2);
        for (int trial = 0; trial < 200; trial++) {
            double opening = random.nextDouble(20_000);
            Queue few = new Queue(opening);
            Queue many = new Queue(opening + random.nextDouble(20_000));
            for (int month = 0; month < 60; month++) {
                double orders = random.nextDouble(3_000);
                double more = orders + random.nextDouble(500);
                double room = random.nextDouble(3_000);
                assertThat(many.month(more, room)).isGreaterThanOrEqualTo(few.month(orders, room) - 1e-9);
            }
        }
    }

    @Test
    void whoWaitsIsServedWhenSupplyAllows() {
        Queue queue = new Queue(0);

        assertThat(queue.month(1_000, 400)).isEqualTo(400);
        double waiting = queue.waiting();
        assertThat(waiting).isCloseTo(600 * (1 - Queue.CANCELLED), within(1e-9));
        assertThat(queue.month(100, Double.POSITIVE_INFINITY)).isCloseTo(100 + waiting, within(1e-9));
    }
}
