package io.github.homeward.cli;

import io.github.homeward.forecast.View;
import io.github.homeward.input.ErrorCode;
import io.github.homeward.input.HomewardException;
import io.github.homeward.spi.Vehicle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which vehicles are added up, and over which twelve months. */
final class ViewOption {

    @Option(
            names = "--year",
            paramLabel = "YEARS",
            description = "calendar or fiscal: years from April to March, named after the one in which they begin; "
                    + "${DEFAULT-VALUE} unless given.")
    private String year = "calendar";

    @Option(
            names = "--vehicle",
            paramLabel = "KIND",
            description = "passenger or truck: one kind of vehicle alone; the two add up to what is shown without it.")
    private @Nullable String vehicle;

    /** The view asked for. */
    View view() {
        return new View(kind(), fiscal());
    }

    private boolean fiscal() {
        return switch (year) {
            case "calendar" -> false;
            case "fiscal" -> true;
            default -> throw bad("--year", year, "calendar or fiscal");
        };
    }

    private @Nullable Vehicle kind() {
        if (vehicle == null) {
            return null;
        }
        return switch (vehicle) {
            case "passenger" -> Vehicle.PASSENGER;
            case "truck" -> Vehicle.TRUCK;
            default -> throw bad("--vehicle", vehicle, "passenger or truck");
        };
    }

    private static HomewardException bad(String option, String found, String expected) {
        return new HomewardException(
                ErrorCode.BAD_OPTION, option, "'" + found + "'", expected, "choose one of the two");
    }

    /** Refuses what a plain panel does not tell. */
    void notBesideAPanel() {
        if (fiscal()) {
            throw RunOptions.conflict("--year", "--year with --history", "months, which a plain panel has not");
        }
        if (vehicle != null) {
            throw RunOptions.conflict(
                    "--vehicle", "--vehicle with --history", "kinds of vehicles, which a plain panel has not");
        }
    }
}
