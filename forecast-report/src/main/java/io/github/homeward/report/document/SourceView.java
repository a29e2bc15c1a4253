package io.github.homeward.report.document;

import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.Origins;
import io.github.homeward.spi.Source;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A source that some part names; date and address are null where there is none. */
public record SourceView(
        String id,
        String title,
        String publisher,
        @Nullable String date,
        @Nullable String url) {

    /** Those of the ids that some plugin describes, by id. */
    static List<SourceView> of(Collection<String> ids, Destination destination, Origins origins) {
        Map<String, Source> known = new TreeMap<>();
        Stream.concat(
                        destination.facts().sources().stream(),
                        origins.all().stream().flatMap(origin -> origin.facts().sources().stream()))
                .filter(source -> ids.contains(source.id()))
                .forEach(source -> known.putIfAbsent(source.id(), source));
        return known.values().stream().map(SourceView::of).toList();
    }

    private static SourceView of(Source source) {
        return new SourceView(
                source.id(), source.title(), source.publisher(), orNull(source.date()), orNull(source.url()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
