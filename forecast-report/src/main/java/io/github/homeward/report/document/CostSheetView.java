package io.github.homeward.report.document;

import io.github.homeward.driver.CostSheet;
import io.github.homeward.driver.CostSheet.Figure;
import io.github.homeward.facts.FactBook;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.plugin.Origins;
import io.github.homeward.report.page.Names;
import io.github.homeward.report.page.Words;
import io.github.homeward.spi.DestinationProfile;
import io.github.homeward.spi.LandedCost.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Landed cost of the reference vehicle from one origin in one year, in the destination's currency. The destination
 * itself is one of the origins: what building the same vehicle there costs.
 *
 * @param label name of the origin
 * @param parts the stack
 * @param beforeTax the stack without the taxes on the buyer
 * @param ratio that, relative to building at the destination
 */
public record CostSheetView(String origin, String label, int year, List<Part> parts, double beforeTax, double ratio) {

    /** Copies the list. */
    public CostSheetView {
        parts = List.copyOf(parts);
    }

    /**
     * A part of the stack.
     *
     * @param cost in the destination's currency
     * @param range what the ranges of the assumptions do to it; null where they do nothing
     * @param status {@code known}, {@code projected} or {@code assumed}
     */
    public record Part(String part, double cost, @Nullable Ends range, String status, List<String> sources) {

        /** Copies the list. */
        public Part {
            sources = List.copyOf(sources);
        }

        private static Part of(Component component, Figure figure) {
            return new Part(
                    Words.of(component),
                    figure.value(),
                    figure.low() < figure.high() ? new Ends(figure.low(), figure.high()) : null,
                    Words.of(figure.status()),
                    figure.sourceIds());
        }
    }

    /** Of the years from one to another, year by year; empty where no plugin states a cost. */
    static List<CostSheetView> of(
            Destination destination, Origins origins, LocalDate cutoff, int from, int to, Names names) {
        List<CostSheetView> views = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            @Nullable CostSheet first = null;
            for (InstalledOrigin origin : origins.all()) {
                FactBook book = FactBook.of(destination.facts(), origin.facts());
                Optional<CostSheet> sheet = CostSheet.of(origin.plugin(), book, cutoff, year);
                if (sheet.isPresent()) {
                    views.add(of(sheet.get(), names));
                    first = Objects.requireNonNullElse(first, sheet.get());
                }
            }
            if (first != null) {
                views.add(home(first, destination.profile(), names));
            }
        }
        return views;
    }

    private static CostSheetView of(CostSheet sheet, Names names) {
        return new CostSheetView(
                sheet.origin(),
                names.origin(sheet.origin()),
                sheet.year(),
                sheet.parts().entrySet().stream()
                        .map(part -> Part.of(part.getKey(), part.getValue()))
                        .toList(),
                sheet.beforeTax().value(),
                sheet.ratio().value());
    }

    private static CostSheetView home(CostSheet sheet, DestinationProfile destination, Names names) {
        return new CostSheetView(
                destination.code(),
                names.destination(destination),
                sheet.year(),
                List.of(Part.of(Component.WORKS, sheet.home())),
                sheet.home().value(),
                1);
    }
}
