package io.github.homeward.vintage;

import io.github.homeward.input.DataHash;
import io.github.homeward.input.Sha256;
import io.github.homeward.panel.Panel;
import io.github.homeward.plugin.Destination;
import io.github.homeward.plugin.InstalledOrigin;
import io.github.homeward.plugin.Origins;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Panels by the data they are reconstructed from and by cutoff: the same statements give the same panel, whatever is
 * forecast from it. Safe to share between threads.
 */
public final class PanelCache {

    private final Map<Key, Panel> panels = new ConcurrentHashMap<>();

    private record Key(String data, LocalDate cutoff) {}

    /**
     * The panel of some data at a cutoff, reconstructed when it is first asked for.
     *
     * @param data fingerprint of the data, see {@link #fingerprint}
     */
    Panel panel(String data, LocalDate cutoff, Supplier<Panel> reconstruct) {
        return panels.computeIfAbsent(new Key(data, cutoff), key -> reconstruct.get());
    }

    /** Fingerprint of everything that a history and its origins were read from. */
    static String fingerprint(Destination history, Origins origins) {
        List<DataHash> hashes = new ArrayList<>(history.data());
        for (InstalledOrigin origin : origins.all()) {
            hashes.add(new DataHash(origin.code(), origin.place()));
            hashes.addAll(origin.data());
        }
        String text =
                hashes.stream().map(hash -> hash.name() + " " + hash.sha256()).collect(Collectors.joining("\n"));
        try {
            return Sha256.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
