package io.github.homeward.spi;

import java.time.LocalDate;

/**
 * Where a plugin's or a history's facts come from.
 *
 * @param name the artifact's name
 * @param version the artifact's version
 * @param compiledOn the day up to which its facts were collected
 * @param licence licence of the compilation (the facts themselves are listed with their sources)
 */
public record Provenance(String name, String version, LocalDate compiledOn, String licence) {}
