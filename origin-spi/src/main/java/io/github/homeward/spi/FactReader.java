package io.github.homeward.spi;

import java.util.List;

/**
 * Reads fact files that a plugin carries as resources. The engine implements it, so that every plugin's mistakes get
 * the same clear errors and no plugin does I/O.
 */
public interface FactReader {

    /**
     * Reads {@code sources.csv}, {@code indicators.csv}, {@code values.csv} and {@code programmes.csv}; a missing
     * {@code programmes.csv} means none.
     *
     * @param anchor a class of the plugin, whose class loader holds the files
     * @param folder absolute resource folder without slashes at its ends, such as {@code homeward/origin/IN}
     */
    FactSheet factSheet(Class<?> anchor, String folder);

    /**
     * Reads {@code kinds.csv}, {@code volumes.csv} and {@code programme_names.csv}; parameters as in {@link
     * #factSheet}.
     */
    VolumeSheet volumeSheet(Class<?> anchor, String folder);

    /**
     * Reads {@code claims.csv}; a missing file means none. Parameters as in {@link #factSheet}.
     *
     * @since 0.1.0
     */
    default List<Claim> claims(Class<?> anchor, String folder) {
        return List.of();
    }
}
