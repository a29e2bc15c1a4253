package io.github.homeward.input;

/**
 * Fingerprint of a resource that a plugin or history was read from.
 *
 * @param name resource name, such as {@code homeward/origin/XX/values.csv}
 * @param sha256 lower-case hexadecimal
 */
public record DataHash(String name, String sha256) {}
