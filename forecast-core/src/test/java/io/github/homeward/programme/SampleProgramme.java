package io.github.homeward.programme;

import io.github.homeward.spi.Steering;
import io.github.homeward.spi.Vehicle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A made-up programme, of which only what a test needs is told. */
final class SampleProgramme {

    private String id = "XX-maker-model";
    private String maker = "Maker";
    private String model = "Model";
    private String origin = "XX";
    private Vehicle vehicle = Vehicle.PASSENGER;
    private Steering steering = Steering.RIGHT;
    private LocalDate start = LocalDate.of(2020, 1, 1);
    private @Nullable YearMonth end;
    private boolean endAssumed;
    private double goal = Double.NaN;
    private double capacity = Double.NaN;
    private boolean hard;
    private double limit = Double.NaN;
    private double price = Double.NaN;
    private List<OrderCount> orders = List.of();
    private String movedTo = "";
    private @Nullable LocalDate promised;
    private @Nullable LocalDate knownSince;
    private boolean announced;
    private List<Stop> orderStops = List.of();
    private List<Stop> shipmentStops = List.of();

    SampleProgramme called(String id, String origin, String maker, String model) {
        this.id = id;
        this.origin = origin;
        this.maker = maker;
        this.model = model;
        return this;
    }

    SampleProgramme vehicle(Vehicle kind) {
        this.vehicle = kind;
        return this;
    }

    SampleProgramme steering(Steering side) {
        this.steering = side;
        return this;
    }

    SampleProgramme start(String day) {
        this.start = LocalDate.parse(day);
        return this;
    }

    SampleProgramme end(String month) {
        this.end = YearMonth.parse(month);
        return this;
    }

    SampleProgramme assumedEnd(String month) {
        this.endAssumed = true;
        return end(month);
    }

    SampleProgramme goal(double perMonth) {
        this.goal = perMonth;
        return this;
    }

    SampleProgramme capacity(double perMonth, boolean planners) {
        this.capacity = perMonth;
        this.hard = planners;
        return this;
    }

    SampleProgramme limit(double inAll) {
        this.limit = inAll;
        return this;
    }

    SampleProgramme price(double yen) {
        this.price = yen;
        return this;
    }

    /** Orders told so long after the launch that they speak of a backlog only. */
    SampleProgramme orders(double count) {
        return orders(count, start.plusYears(1).toString());
    }

    SampleProgramme orders(double count, String day) {
        this.orders = new ArrayList<>(orders);
        this.orders.add(new OrderCount(LocalDate.parse(day), count));
        return this;
    }

    SampleProgramme knownSince(String day) {
        this.knownSince = LocalDate.parse(day);
        return this;
    }

    SampleProgramme promised(String day) {
        this.promised = LocalDate.parse(day);
        return this;
    }

    SampleProgramme announced(String day) {
        this.announced = true;
        return promised(day);
    }

    SampleProgramme shipmentStop(String from, String to) {
        this.shipmentStops = List.of(new Stop(LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    SampleProgramme orderStop(String from, String to) {
        this.orderStops = List.of(new Stop(LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    Programme build() {
        LocalDate known = knownSince;
        return new Programme(
                id,
                maker,
                model,
                origin,
                vehicle,
                new Wheel(steering, Steering.RIGHT),
                start,
                announced,
                end,
                endAssumed,
                start,
                false,
                Double.isNaN(goal) ? List.of() : List.of(new PlanStep(start, null, goal)),
                Double.isNaN(capacity) ? List.of() : List.of(new PlanStep(start, null, capacity, hard)),
                orderStops,
                shipmentStops,
                orders,
                movedTo,
                limit,
                price,
                known == null ? start : known,
                promised,
                List.of("source"));
    }
}
